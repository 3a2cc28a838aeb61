package dev.rill.telegram.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the bot may say to people who did not ask: about 30 messages a second over all chats (bots FAQ); we stay at 25.
 * Answers don't count here. Shared by all loops.
 */
final class BulkBudget {
    private static final Duration SPACING = Duration.ofMillis(40);

    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    /** The first instant from {@code earliest} on at which another bulk message may go. */
    Instant permittedAt(Instant earliest) {
        Instant free = next.get();
        return free.isAfter(earliest) ? free : earliest;
    }

    void spend(Instant now) {
        next.updateAndGet(free -> (free.isAfter(now) ? free : now).plus(SPACING));
    }
}
