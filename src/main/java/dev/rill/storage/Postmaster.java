package dev.rill.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server, as its {@code postmaster.pid} tells: process, port, and state.
 *
 * @param ready whether it takes connections; false while it starts, recovers or stops
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /**
     * The server that runs on this cluster with these programs, if there is one. The file alone proves nothing: it stays
     * behind when the machine goes down, and another program may have got the number since.
     */
    static Optional<Postmaster> of(Path cluster, Path program) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException nobodyRuns) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().stream().anyMatch(program.toString()::equals))
                .map(process -> new Postmaster(process, port, ready));
    }
}
