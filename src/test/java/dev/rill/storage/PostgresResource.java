package dev.rill.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
        return TestServer.emptyDatabase().properties();
    }

    @Override
    public void stop() {
        // The server ends with the test process, and the database with it.
    }
}
