package dev.rill.telegram.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what went out and what Telegram limited. */
@Startup // so that the figures are there from the beginning
@Singleton
public class OutboxMeter {
    private final Map<Urgency, Counter> sent = new EnumMap<>(Urgency.class);
    private final Counter limited;

    OutboxMeter(MeterRegistry registry) {
        for (Urgency urgency : Urgency.values()) {
            sent.put(
                    urgency,
                    Counter.builder("rill.telegram.calls")
                            .description("Sends and edits")
                            .tag("urgency", urgency.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        limited = Counter.builder("rill.telegram.limited")
                .description("Answers 429 from Telegram")
                .register(registry);
    }

    void sent(Urgency urgency) {
        Objects.requireNonNull(sent.get(urgency)).increment();
    }

    void limited() {
        limited.increment();
    }
}
