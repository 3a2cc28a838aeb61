package dev.rill.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a killed process leaves behind: its embedded server runs on, for the next start to take over. */
public final class Leftover {
    private Leftover() {}

    /** For tests whose next start never comes: ends that server, and deletes the data directory. */
    public static void sweep(Path dataDirectory) throws IOException {
        Path home = dataDirectory.toAbsolutePath().resolve("postgresql");
        if (Files.isDirectory(home)) {
            sweep(dataDirectory, PostgresBinaries.under(home.toRealPath()));
        }
    }

    static void sweep(Path dataDirectory, PostgresBinaries programs) throws IOException {
        Path cluster = dataDirectory.resolve("postgresql").resolve("cluster");
        Postmaster.of(cluster, programs.program("postgres"))
                .ifPresent(server -> server.process().destroyForcibly());
        PostgresBinaries.delete(dataDirectory);
    }
}
