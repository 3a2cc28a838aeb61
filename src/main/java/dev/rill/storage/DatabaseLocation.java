package dev.rill.storage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the data of this process lives, settled before Quarkus starts: a server of the operator's, looked at until it
 * answers, or the embedded one, started here.
 *
 * <p>Blocks the thread that starts the process. {@link #close} belongs after the end of Quarkus, which uses the database to
 * its last breath.
 */
public final class DatabaseLocation implements AutoCloseable {
    private final DatabaseUrl url;
    private final Optional<EmbeddedServer> server;
    private boolean closed;

    private DatabaseLocation(DatabaseUrl url, Optional<EmbeddedServer> server) {
        this.url = url;
        this.server = server;
    }

    /** A server that runs elsewhere; throws a {@link StorageFailure} unless it can be used. */
    public static DatabaseLocation at(DatabaseUrl url) {
        ServerCheck.await(url, ServerCheck.PATIENCE);
        return new DatabaseLocation(url, Optional.empty());
    }

    /** The server that comes along, on the data in this directory; throws a {@link StorageFailure} unless it runs. */
    public static DatabaseLocation in(Path directory) {
        EmbeddedServer server = EmbeddedServer.open(directory, EmbeddedServer.KEPT);
        return new DatabaseLocation(server.url(), Optional.of(server));
    }

    /** The configuration that leads Quarkus there. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(url.properties());
        properties.put("rill.storage.embedded", String.valueOf(server.isPresent()));
        return properties;
    }

    /** Whether there is anything to stop at the end of this process. */
    public boolean closes() {
        return server.isPresent() && server.get().closes();
    }

    /** Stops the embedded server, once. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.ifPresent(EmbeddedServer::close);
        }
    }
}
