package dev.rill.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A PostgreSQL for {@code @QuarkusTest} and {@code @QuarkusIntegrationTest}: an empty database of its own on the server that
 * all tests of the process share; the application migrates it when it starts.
 *
 * <p>Use: {@code @WithTestResource(PostgresResource.class)}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> properties =
                new HashMap<>(TestServer.emptyDatabase().properties());
        // nothing is to be made up and kept beside the sources
        properties.put("rill.seal.key", "5e".repeat(32));
        return properties;
    }

    @Override
    public void stop() {
        // The server ends with the test process, and the database with it.
    }
}
