package dev.rill.telegram;

import dev.rill.storage.PostgresResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The whole server for {@code @QuarkusTest}, with an empty database, a simulated Telegram and a demo model. */
public final class SimulatedNeighbours implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-port", "0", "quarkus.management.test-port", "0");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class), new TestResourceEntry(SimulatorResource.class));
    }
}
