package dev.rill.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** CPU and memory of a process, as Linux tells them; empty elsewhere. */
record Load(double cpuSeconds, long residentBytes) {
    private static final double TICKS = 100;
    private static final long PAGE = 4096;

    static Optional<Load> of(long pid) {
        try {
            var root = Path.of("/proc", Long.toString(pid));
            var stat = Files.readString(root.resolve("stat"));
            // The name of the program stands in brackets and may hold anything.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 16);
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            var pages = Long.parseLong(Files.readString(root.resolve("statm")).split(" ", 3)[1]);
            return Optional.of(new Load(ticks / TICKS, pages * PAGE));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
