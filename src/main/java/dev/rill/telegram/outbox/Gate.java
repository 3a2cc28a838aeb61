package dev.rill.telegram.outbox;

import dev.rill.kernel.Time;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The door of one chat: lets one call through at a time, the most urgent first, each when the chat's budget permits it.
 * Confined to the chat's loop.
 */
final class Gate {
    /** More than this waiting for one chat is refused; a chat that is answered has one or two. */
    private static final int CAPACITY = 64;

    /** Longer than any window of the budget. */
    private static final Duration UNTIL_FORGOTTEN = Duration.ofSeconds(75);

    private final ChatBudget budget;
    private final BulkBudget bulk;
    private final Time time;
    private final Runnable onForgotten;
    private final List<Waiting> queue = new ArrayList<>(2);
    private boolean occupied;
    private Optional<Time.Alarm> alarm = Optional.empty();
    private long arrivals;

    Gate(ChatBudget budget, BulkBudget bulk, Time time, Runnable onForgotten) {
        this.budget = budget;
        this.bulk = bulk;
        this.time = time;
        this.onForgotten = onForgotten;
    }

    private record Waiting(Ticket<?> ticket, long arrival, UniEmitter<? super Void> emitter) {}

    ChatBudget budget() {
        return budget;
    }

    /** Completes when the ticket may go; from then on the door is taken, until {@link #leave}. */
    Uni<Void> enter(Ticket<?> ticket) {
        return Uni.createFrom().emitter(emitter -> {
            if (queue.size() >= CAPACITY) {
                emitter.fail(new TelegramException(new TelegramFailure.Crowded()));
                return;
            }
            Waiting waiting = new Waiting(ticket, arrivals++, emitter);
            emitter.onTermination(() -> queue.remove(waiting));
            queue.add(waiting);
            ticket.onHurry(this::open);
            open();
        });
    }

    /** The call is over, or was found to be needless. */
    void leave() {
        occupied = false;
        open();
    }

    /** No call before that instant. */
    void closeUntil(Instant end) {
        budget.closeUntil(end);
    }

    private void open() {
        alarm.ifPresent(Time.Alarm::cancel);
        alarm = Optional.empty();
        if (occupied) {
            return;
        }
        if (queue.isEmpty()) {
            alarm = Optional.of(time.after(UNTIL_FORGOTTEN, this::forget));
            return;
        }
        Waiting next = mostUrgent();
        Instant now = time.now();
        Instant at = permittedAt(next.ticket().urgency(), now);
        if (at.isAfter(now)) {
            alarm = Optional.of(time.after(Duration.between(now, at), this::open));
            return;
        }
        occupied = true;
        queue.remove(next);
        next.emitter().complete(null);
    }

    private void forget() {
        if (budget.isFresh(time.now())) {
            onForgotten.run();
        } else {
            open();
        }
    }

    private Instant permittedAt(Urgency urgency, Instant now) {
        Instant at = budget.permittedAt(urgency, now);
        return urgency == Urgency.BULK ? bulk.permittedAt(at) : at;
    }

    private Waiting mostUrgent() {
        return queue.stream()
                .min(Comparator.comparing((Waiting waiting) -> waiting.ticket().urgency())
                        .thenComparingLong(Waiting::arrival))
                .orElseThrow();
    }
}
