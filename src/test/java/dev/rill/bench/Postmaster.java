package dev.rill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a server that could not end it itself: a child of nobody, known by its pid file alone. */
final class Postmaster {

    private Postmaster() {}

    /** Ends every PostgreSQL whose data are somewhere below the directory. */
    static void endUnder(Path directory) {
        try (Stream<Path> files = Files.find(
                directory,
                6,
                (path, attributes) -> path.getFileName().toString().equals("postmaster.pid"))) {
            files.forEach(Postmaster::end);
        } catch (IOException failure) {
            System.err.println("Cannot look for a PostgreSQL that was left behind: " + failure);
        }
    }

    private static void end(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(ProcessHandle::destroy);
        } catch (IOException | NumberFormatException gone) {
            System.err.println("Cannot read " + file + ": the server seems to have ended just now.");
        }
    }
}
