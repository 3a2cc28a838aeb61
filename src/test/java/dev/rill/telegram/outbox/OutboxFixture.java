package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.VirtualTime;
import dev.rill.telegram.FakeTelegram;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An outbox in front of a fake Telegram, on a virtual clock. */
public final class OutboxFixture {
    public final VirtualTime time = new VirtualTime();
    public final FakeTelegram telegram = new FakeTelegram(time);
    public final Map<ChatId, Instant> penalties = new HashMap<>();
    public final Outbox outbox = outbox();

    /** Another one on the same clock, chat and penalties: what a restart leaves. */
    public Outbox outbox() {
        return new Outbox(
                telegram, new RememberedPenalties(), new Pace(), time, new OutboxMeter(new SimpleMeterRegistry()));
    }

    private record Pace() implements OutboxConfig {
        @Override
        public Duration privateInterval() {
            return Duration.ofMillis(1500);
        }

        @Override
        public Duration groupInterval() {
            return Duration.ofSeconds(3);
        }
    }

    private final class RememberedPenalties implements Penalties {
        @Override
        public Uni<Void> keep(ChatId chat, Instant until) {
            return Uni.createFrom().voidItem().invoke(() -> penalties.put(chat, until));
        }

        @Override
        public Uni<Map<ChatId, Instant>> lasting(Instant now) {
            return Uni.createFrom().item(() -> Map.copyOf(penalties));
        }
    }
}
