package dev.rill.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.inbox.InboxStore.Claimed;
import dev.rill.kernel.Loops;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.Update;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The lanes that have something in them. In a lane one update is handled at a time, on its chat's loop; lanes never wait
 * for each other. Each queue is touched on its chat's loop alone.
 *
 * <p>What fails is tried again in its place, with growing pauses, since what comes after it may rest on it. After some
 * attempts (those of processes that died over it count) it is put aside, and its number is in the log.
 */
@ApplicationScoped
class Lanes {
    private static final Logger LOG = Logger.getLogger(Lanes.class);
    private static final int ATTEMPTS = 20;
    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final InboxStore store;
    private final UpdateHandler handler;
    private final Loops loops;
    private final Map<Lane, Queue<Claimed>> queues = new ConcurrentHashMap<>();
    private final AtomicInteger inHand = new AtomicInteger();

    Lanes(InboxStore store, UpdateHandler handler, Loops loops) {
        this.store = store;
        this.handler = handler;
        this.loops = loops;
    }

    int inHand() {
        return inHand.get();
    }

    void add(Claimed row) {
        inHand.incrementAndGet();
        loops.home(row.lane().chat()).runOnContext(ignored -> {
            Queue<Claimed> queue = queues.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>(2));
            queue.add(row);
            if (queue.size() == 1) {
                work(row.lane(), queue);
            }
        });
    }

    private void work(Lane lane, Queue<Claimed> queue) {
        Claimed row = queue.peek();
        if (row == null) {
            queues.remove(lane);
            return;
        }
        loops.at(lane.chat(), handle(row, row.attempts()))
                .onTermination()
                .invoke(() -> next(lane, queue))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.errorf(
                                "update %d stays unfinished: %s", row.receipt().updateId(), failure.toString()));
    }

    private void next(Lane lane, Queue<Claimed> queue) {
        inHand.decrementAndGet();
        loops.home(lane.chat()).runOnContext(ignored -> {
            queue.remove();
            work(lane, queue);
        });
    }

    private Uni<Void> handle(Claimed row, int attempt) {
        if (attempt > ATTEMPTS) {
            LOG.errorf(
                    "update %d was put aside after %d attempts", row.receipt().updateId(), ATTEMPTS);
            return store.dead(row.receipt());
        }
        Update update;
        try {
            update = TelegramJson.MAPPER.readValue(row.payload(), Update.class);
        } catch (JsonProcessingException e) {
            LOG.warnf(
                    "update %d was put aside: it is not in a shape that we know",
                    row.receipt().updateId());
            return store.dead(row.receipt());
        }
        return Uni.createFrom()
                .deferred(() -> handler.handle(row.arrival(update)))
                .chain(handled -> end(row, handled, attempt))
                .onFailure()
                .recoverWithUni(failure -> again(row, attempt, failure));
    }

    /** A database that is away is no fault of the update: then the attempt does not count. */
    private Uni<Void> again(Claimed row, int attempt, Throwable failure) {
        LOG.warnf(failure, "update %d failed, attempt %d", row.receipt().updateId(), attempt);
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return loops.pause(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE)
                .chain(store::isReachable)
                .chain(reachable -> handle(row, reachable ? attempt + 1 : attempt));
    }

    private Uni<Void> end(Claimed row, Handled handled, int attempt) {
        return switch (handled) {
            case Handled.Recorded recorded -> Uni.createFrom().voidItem();
            case Handled.Answered answered -> store.done(row.receipt(), answered.reply());
            case Handled.Postponed postponed -> loops.pause(A_MOMENT).chain(() -> handle(row, attempt + 1));
        };
    }
}
