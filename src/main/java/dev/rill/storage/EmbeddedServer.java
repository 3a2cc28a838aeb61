package dev.rill.storage;

import dev.rill.kernel.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The PostgreSQL that comes along when no server is configured.
 *
 * <p>It lives in {@code postgresql/} of the data directory, listens on 127.0.0.1 alone, on a port of the moment, and wants a
 * password (role and database {@code rill}; the password is in the file {@code password}, for whoever wants to look in with
 * psql). The programs are unpacked there too. What a kill leaves behind is put right at the next start: a server that still
 * runs is taken over as it is, one that is on its way down is waited for, a half-made cluster is made anew.
 *
 * <p>The server is a session of its own: Ctrl-C in a terminal reaches us and not it, so it stays until we have stopped.
 */
final class EmbeddedServer {
    /** For data that is to be kept: a commit is on the disk when it is acknowledged. */
    static final Map<String, String> KEPT =
            with(Map.of("fsync", "on", "synchronous_commit", "on", "shared_buffers", "64MB", "max_connections", "50"));

    /** For data that nobody will miss. */
    static final Map<String, String> THROW_AWAY = with(
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200"));

    private final DataDirectory directory;
    private final Cluster cluster;
    private final DatabaseUrl url;

    private EmbeddedServer(DataDirectory directory, Cluster cluster, DatabaseUrl url) {
        this.directory = directory;
        this.cluster = cluster;
        this.url = url;
    }

    /** Starts the server on the data in this directory, or takes over the one that runs there. */
    static EmbeddedServer open(Path dataDirectory, Map<String, String> settings) {
        return open(dataDirectory, dataDirectory.resolve("postgresql"), settings);
    }

    /** The same, with the programs unpacked elsewhere, so that many servers can share them. */
    static EmbeddedServer open(Path dataDirectory, Path programs, Map<String, String> settings) {
        try {
            return start(DataDirectory.hold(dataDirectory), dataDirectory, programs, settings);
        } catch (IOException failure) {
            throw new StorageFailure(
                    "Cannot keep data in %s: %s; check the directory, or set RILL_DATA_DIR to another."
                            .formatted(dataDirectory, plain(failure)),
                    failure);
        }
    }

    DatabaseUrl url() {
        return url;
    }

    /** Whether {@link #close} stops the server; false where live reload found it running in this very process. */
    boolean closes() {
        return directory.holder();
    }

    /** Stops the server and lets the directory go. */
    void close() {
        if (!closes()) {
            return;
        }
        try {
            cluster.stop();
            directory.release();
        } catch (IOException failure) {
            throw new StorageFailure("The embedded PostgreSQL did not stop: " + plain(failure), failure);
        }
    }

    private static EmbeddedServer start(
            DataDirectory directory, Path shown, Path programs, Map<String, String> settings) throws IOException {
        try {
            Path home = Files.createDirectories(directory.path().resolve("postgresql"));
            String password = directory.password();
            PostgresBinaries binaries =
                    PostgresBinaries.under(Files.createDirectories(programs).toRealPath());
            Cluster cluster = new Cluster(home, shown, binaries, OrdinaryUser.find(home), settings);
            cluster.initialise(home.resolve("password"));
            int port = cluster.start().port();
            return new EmbeddedServer(
                    directory, cluster, DatabaseUrl.local(port, "rill", "rill", new Secret(password)));
        } catch (IOException | RuntimeException failure) {
            directory.release();
            throw failure;
        }
    }

    private static String plain(IOException failure) {
        String kind = failure.getClass().getSimpleName().replace("Exception", "");
        return failure.getMessage() == null ? kind : kind + " " + failure.getMessage();
    }

    /** Errors are logged without the statement and its values: those are people's messages. */
    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse",
                "log_checkpoints", "off",
                "jit", "off",
                "max_wal_size", "256MB"));
        all.putAll(settings);
        return Map.copyOf(all);
    }
}
