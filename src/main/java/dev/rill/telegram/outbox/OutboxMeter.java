package dev.rill.telegram.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Counts what went out and what Telegram limited. */
@Startup // so that the figures are there from the beginning
@Singleton
public class OutboxMeter {
    private final Map<Urgency, Counter> sent = new EnumMap<>(Urgency.class);
    private final MeterRegistry registry;
    private final Counter limited;

    OutboxMeter(MeterRegistry registry) {
        this.registry = registry;
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

    /** Reports how many chats are told less often than usual, since Telegram limited them. */
    void watch(LongSupplier slowed) {
        Gauge.builder("rill.telegram.slowed", slowed::getAsLong)
                .description("Chats whose updates come slower since Telegram limited them")
                .strongReference(true)
                .register(registry);
    }

    void sent(Urgency urgency) {
        Objects.requireNonNull(sent.get(urgency)).increment();
    }

    void limited() {
        limited.increment();
    }
}
