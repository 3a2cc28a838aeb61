package dev.rill.turn;

import dev.rill.kernel.Loops;
import dev.rill.kernel.Place;
import dev.rill.telegram.TelegramException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Works on conversations: the turns of each one after the other, those of different ones side by side. What a conversation
 * does next is asked of the database each time, so a fresh question, one that waited, and one that a dead process left are
 * all the same.
 *
 * <p>Shared mutable state: the places that are being worked on; an entry is touched on its chat's loop alone.
 */
@ApplicationScoped
public class TurnWorker {
    private static final Logger LOG = Logger.getLogger(TurnWorker.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final TurnStore store;
    private final Answering answering;
    private final Unsaid unsaid;
    private final WaitingLine line;
    private final Loops loops;
    private final Map<Place, Boolean> wokenAgain = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private volatile boolean open;

    TurnWorker(TurnStore store, Answering answering, Unsaid unsaid, WaitingLine line, Loops loops) {
        this.store = store;
        this.answering = answering;
        this.unsaid = unsaid;
        this.line = line;
        this.loops = loops;
    }

    /** Begins to work, with what was left over first. */
    public void open() {
        open = true;
        takeUp().subscribe().with(done -> {}, TurnWorker::complain);
    }

    /** Begins no further turn; completes when those that run have ended. */
    public Uni<Void> close() {
        open = false;
        if (wokenAgain.isEmpty()) {
            idle.complete(null);
        }
        return Uni.createFrom().completionStage(idle);
    }

    /** There will be an open turn in that place after a while. */
    void wake(Place place, Duration after) {
        if (after.isZero()) {
            wake(place);
        } else {
            loops.after(after, () -> wake(place));
        }
    }

    /** There may be an open turn in that place. */
    void wake(Place place) {
        loops.home(place.chat()).runOnContext(ignored -> {
            if (!open) {
                return;
            }
            if (wokenAgain.put(place, true) == null) {
                work(place);
            } else {
                line.tell(place).subscribe().with(told -> {}, TurnWorker::complain);
            }
        });
    }

    /** Conversations whose process died, looked for every two seconds. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> takeUp() {
        return open
                ? store.takeUp(BATCH)
                        .invoke(places -> places.forEach(this::wake))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private void work(Place place) {
        Multi.createBy()
                .repeating()
                .uni(() -> loops.at(place.chat(), next(place)))
                .whilst(more -> more)
                .onTermination()
                .invoke(() -> rest(place))
                .subscribe()
                .with(more -> {}, TurnWorker::complain);
    }

    /** Brings the next turn to its end; whether there may be another. */
    private Uni<Boolean> next(Place place) {
        return Uni.createFrom()
                .deferred(() -> {
                    wokenAgain.put(place, false);
                    return line.move(place).chain(() -> store.begin(place));
                })
                .chain(turn ->
                        turn.map(this::answer).orElseGet(() -> Uni.createFrom().item(false)))
                .map(more -> more || wokenAgain.getOrDefault(place, false))
                .onFailure()
                .recoverWithUni(failure -> {
                    complain(failure);
                    return loops.pause(AFTER_A_FAILURE).replaceWith(true);
                })
                .map(more -> more && open);
    }

    private Uni<Boolean> answer(Turn turn) {
        return answering
                .answer(turn)
                .onFailure(TelegramException.class)
                .recoverWithUni(refusal -> unsaid.leave(turn, refusal));
    }

    private void rest(Place place) {
        wokenAgain.remove(place);
        if (!open && wokenAgain.isEmpty()) {
            idle.complete(null);
        }
    }

    private static void complain(Throwable failure) {
        LOG.errorf(failure, "a turn could not be worked on; it is tried again");
    }
}
