package dev.rill.model.stream;

import dev.rill.model.ModelEvent;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: attempts, one after the other, until something is told or hope is gone. Everything happens on the
 * context that subscribed.
 *
 * <p>Nothing is repeated once the person may have seen a word: a half-shown answer is never silently replayed.
 */
final class Exchange {
    private static final int MOST_REWORDINGS = 1;

    private final Provider provider;
    private final Context context;
    private final MultiEmitter<? super ModelEvent> emitter;
    private @Nullable Dialogue dialogue;
    private @Nullable Attempt attempt;
    private int retries;
    private int rewordings;
    private boolean told;
    private boolean over;

    Exchange(Provider provider, Context context, Dialogue dialogue, MultiEmitter<? super ModelEvent> emitter) {
        this.provider = provider;
        this.context = context;
        this.dialogue = dialogue;
        this.emitter = emitter;
    }

    void start() {
        emitter.onRequest(more -> context.runOnContext(turn -> resume()));
        emitter.onTermination(() -> onContext(this::cancel));
        onContext(this::next);
    }

    boolean hasTold() {
        return told;
    }

    /** Whether the subscriber has more than it asked for; never so for one that asked for everything. */
    boolean hasEnough() {
        return emitter.requested() == 0;
    }

    /** From here on nothing is repeated, so the question, which may be long, is let go. */
    void tell(ModelEvent event) {
        told = true;
        dialogue = null;
        emitter.emit(event);
    }

    void complete(ModelEvent.Completed end) {
        finish(end);
    }

    void fail(Fault fault) {
        if (told || !triesAgain(fault)) {
            finish(new ModelEvent.Failed(fault.failure()));
        }
    }

    /** Runs a reader; what it throws is a bug and goes where bugs go. */
    boolean guarded(BooleanSupplier reading) {
        try {
            return reading.getAsBoolean();
        } catch (RuntimeException bug) {
            over = true;
            emitter.fail(bug);
            return false;
        }
    }

    private boolean triesAgain(Fault fault) {
        Optional<Dialogue> reworded = reworded(fault);
        if (reworded.isPresent()) {
            rewordings++;
            dialogue = reworded.get();
            next();
            return true;
        }
        Optional<Duration> wait = provider.backoff().next(retries, fault);
        wait.ifPresent(this::nextAfter);
        return wait.isPresent();
    }

    private Optional<Dialogue> reworded(Fault fault) {
        if (dialogue == null || rewordings == MOST_REWORDINGS) {
            return Optional.empty();
        }
        return dialogue.reworded(fault);
    }

    private void nextAfter(Duration wait) {
        retries++;
        provider.vertx().setTimer(Math.max(1, wait.toMillis()), fired -> next());
    }

    private void next() {
        if (over || dialogue == null) {
            return;
        }
        Attempt started = new Attempt(provider, context, dialogue.reader(), this);
        attempt = started;
        started.open(dialogue);
    }

    private void finish(ModelEvent.End end) {
        if (over) {
            return;
        }
        over = true;
        emitter.emit(end);
        emitter.complete();
    }

    private void resume() {
        if (attempt != null) {
            attempt.resume();
        }
    }

    /** Also called after an end of our own: then there is nothing to cancel. */
    private void cancel() {
        if (over) {
            return;
        }
        over = true;
        if (attempt != null) {
            attempt.abandon();
        }
    }

    private void onContext(Runnable action) {
        if (context.equals(Vertx.currentContext())) {
            action.run();
            return;
        }
        context.runOnContext(turn -> action.run());
    }
}
