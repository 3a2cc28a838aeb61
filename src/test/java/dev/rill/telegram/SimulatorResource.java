package dev.rill.telegram;

import dev.rill.playground.SimulatorServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A simulated Telegram for {@code @QuarkusTest}, which finds it in a field of its type. */
public final class SimulatorResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable SimulatorServer simulator;

    @Override
    public Map<String, String> start() {
        SimulatorServer started = SimulatorServer.start();
        simulator = started;
        return Map.of(
                "rill.telegram.url", started.telegramUrl(),
                "rill.telegram.token", started.token(),
                "rill.model.base-url", started.openAiUrl(),
                "rill.model.name", "demo");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                Objects.requireNonNull(simulator), new TestInjector.MatchesType(SimulatorServer.class));
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
