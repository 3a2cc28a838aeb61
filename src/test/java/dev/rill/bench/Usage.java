package dev.rill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What one process has used so far, without its children: CPU time, and the memory it holds and has held at most in
 * kilobytes, as Linux tells them in {@code /proc} (elsewhere the memory is 0).
 */
record Usage(Duration cpu, long resident, long peak) {

    static Usage of(ProcessHandle process) {
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        Optional<String> status = read(Path.of("/proc", Long.toString(process.pid()), "status"));
        return new Usage(cpu, kilobytes(status, "VmRSS:"), kilobytes(status, "VmHWM:"));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException failure) {
            return Optional.empty();
        }
    }

    private static long kilobytes(Optional<String> status, String name) {
        return status.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
