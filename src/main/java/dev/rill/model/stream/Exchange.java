package dev.rill.model.stream;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.Unreachable;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: attempts, one after the other, until something is told or hope is gone. Everything happens on the
 * context that subscribed.
 *
 * <p>Nothing is repeated once the person may have seen a word: a half-shown answer is never silently replayed.
 *
 * <p>It is the subscription itself, not an emitter's client: the context makes it serial already, and what a subscriber did
 * not ask for is at most one network chunk, since the response is paused then.
 */
final class Exchange implements Flow.Subscription {
    private static final int MOST_REWORDINGS = 6;

    private static final ModelFailure RESTING =
            new Unreachable("the provider failed many times in a row and is left alone for a while");

    private final Provider provider;
    private final Context context;
    private final MultiSubscriber<? super ModelEvent> subscriber;
    private final Queue<ModelEvent> surplus = new ArrayDeque<>(0);
    private long demand;
    private boolean emitting;
    private @Nullable Dialogue dialogue;
    private @Nullable Attempt attempt;
    private @Nullable Fault latest;
    private List<Rewording> rewordings = List.of();
    private int retries;
    private boolean told;
    private boolean over;

    Exchange(Provider provider, Context context, Dialogue dialogue, MultiSubscriber<? super ModelEvent> subscriber) {
        this.provider = provider;
        this.context = context;
        this.dialogue = dialogue;
        this.subscriber = subscriber;
    }

    void start() {
        subscriber.onSubscribe(this);
        onContext(this::next);
    }

    @Override
    public void request(long more) {
        onContext(() -> {
            demand = Subscriptions.add(demand, more);
            emit();
            resume();
        });
    }

    @Override
    public void cancel() {
        onContext(this::abandon);
    }

    boolean hasTold() {
        return told;
    }

    /** Whether the subscriber has more than it asked for; never so for one that asked for everything. */
    boolean hasEnough() {
        return demand == 0;
    }

    void tell(ModelEvent event) {
        if (!told) {
            isUnderstood();
        }
        emit(event);
    }

    void complete(ModelEvent.Completed end) {
        if (!told) {
            isUnderstood();
        }
        finish(end);
    }

    void fail(Fault fault) {
        if (!told) {
            provider.breaker().failed(fault);
            latest = fault;
            if (triesAgain(fault)) {
                return;
            }
        }
        finish(new ModelEvent.Failed(fault.failure()));
    }

    /** From here on nothing is repeated, so the question, which may be long, is let go. */
    private void isUnderstood() {
        told = true;
        dialogue = null;
        provider.breaker().succeeded();
        rewordings.forEach(rewording -> rewording.lesson().run());
    }

    /** Runs a reader; what it throws is a bug and goes where bugs go. */
    boolean guarded(BooleanSupplier reading) {
        try {
            return reading.getAsBoolean();
        } catch (RuntimeException bug) {
            over = true;
            surplus.clear();
            subscriber.onFailure(bug);
            return false;
        }
    }

    private boolean triesAgain(Fault fault) {
        Optional<Rewording> reworded = reworded(fault);
        if (reworded.isPresent()) {
            dialogue = reworded.get().dialogue();
            rewordings = Stream.concat(rewordings.stream(), reworded.stream()).toList();
            next();
            return true;
        }
        if (dialogue == null || !dialogue.isRepeatable() || provider.breaker().isOpen()) {
            return false;
        }
        Optional<Duration> wait = provider.lines().backoff().next(retries, fault);
        wait.ifPresent(this::nextAfter);
        return wait.isPresent();
    }

    private Optional<Rewording> reworded(Fault fault) {
        if (dialogue == null || rewordings.size() == MOST_REWORDINGS) {
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
        if (!provider.breaker().admits()) {
            finish(new ModelEvent.Failed(latest == null ? RESTING : latest.failure()));
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
        emit(end);
    }

    private void emit(ModelEvent event) {
        if (demand > 0 && surplus.isEmpty() && !emitting) {
            pass(event);
        } else {
            surplus.add(event);
        }
    }

    /** What was kept back, as far as it is wanted now. A subscriber may ask for more while it takes an item. */
    private void emit() {
        if (emitting) {
            return;
        }
        emitting = true;
        while (demand > 0 && !surplus.isEmpty()) {
            pass(surplus.remove());
        }
        emitting = false;
    }

    private void pass(ModelEvent event) {
        if (demand < Long.MAX_VALUE) {
            demand--;
        }
        subscriber.onItem(event);
        if (event instanceof ModelEvent.End) {
            subscriber.onCompletion();
        }
    }

    private void resume() {
        if (attempt != null && demand > 0) {
            attempt.resume();
        }
    }

    /** Also called after an end of our own: then there is nothing to cancel but what was kept back. */
    private void abandon() {
        surplus.clear();
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
