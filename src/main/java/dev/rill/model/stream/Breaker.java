package dev.rill.model.stream;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Leaves a provider alone that has failed many times in a row, so that people are told at once, or another provider is
 * asked, and the one that is down is not run over when it gets up. After a rest one request a rest may try; a sign of life
 * ends it, a failure doubles it.
 *
 * <p>Shared by all event loops; the one reference is all its state. While all is well it is only read.
 */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final State WELL = new Closed(0);

    private final String provider;
    private final int limit;
    private final Duration rest;
    private final Duration longestRest;
    private final LongSupplier nanoTime;
    private final AtomicReference<State> state = new AtomicReference<>(WELL);

    /**
     * A closed one.
     *
     * @param provider its name, for the log
     * @param limit how many failures in a row open it
     * @param nanoTime as {@link System#nanoTime}
     */
    Breaker(String provider, int limit, Duration rest, Duration longestRest, LongSupplier nanoTime) {
        this.provider = provider;
        this.limit = limit;
        this.rest = rest;
        this.longestRest = longestRest;
        this.nanoTime = nanoTime;
    }

    static Breaker of(BaseUrl url, ModelConfig config) {
        return new Breaker(
                url.toString(), config.failuresBeforeRest(), config.rest(), config.longestRest(), System::nanoTime);
    }

    /** For a server that only one person asks: whoever asks it again wants to know. */
    static Breaker none() {
        return new Breaker("of a person", Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO, System::nanoTime);
    }

    private sealed interface State {}

    private record Closed(int failures) implements State {}

    /** {@code tried} says whether somebody tries just now; who stopped waiting for an answer leaves it to the next rest. */
    private record Open(long until, Duration rest, boolean tried) implements State {}

    /** Whether a request may go. Somebody who never tells what became of it does no harm. */
    boolean admits() {
        State now = state.get();
        if (!(now instanceof Open open)) {
            return true;
        }
        long time = nanoTime.getAsLong();
        return time - open.until() >= 0
                && state.compareAndSet(open, new Open(time + open.rest().toNanos(), open.rest(), true));
    }

    /** Whether waiting a moment to ask again is in vain. */
    boolean isOpen() {
        return state.get() instanceof Open;
    }

    /** The provider gave a sign of life: words, or a refusal that makes sense. */
    void succeeded() {
        State before = state.get();
        if (before == WELL) {
            return;
        }
        if (state.getAndSet(WELL) instanceof Open) {
            LOG.infof("The model provider %s answers again.", provider);
        }
    }

    /** What became of a request that brought no words. */
    void failed(Fault fault) {
        switch (fault.failure()) {
            case Unreachable away -> failed(fault.passing());
            case ServerError error -> failed(fault.passing());
            case Stalled silent -> failed(true);
            default -> succeeded();
        }
    }

    /** What does not pass was our own doing, or the provider itself says that it is about this request alone. */
    private void failed(boolean isDown) {
        if (!isDown) {
            return;
        }
        State before = state.getAndUpdate(this::afterAFailure);
        if (before instanceof Closed closed && closed.failures() + 1 >= limit) {
            LOG.warnf(
                    "The model provider %s failed %d times in a row and is left alone for %d s.",
                    provider, limit, rest.toSeconds());
        }
    }

    private State afterAFailure(State before) {
        long now = nanoTime.getAsLong();
        return switch (before) {
            case Closed closed when closed.failures() + 1 < limit -> new Closed(closed.failures() + 1);
            case Closed closed -> new Open(now + rest.toNanos(), rest, false);
            case Open open
            when open.tried() -> {
                Duration doubled = open.rest().multipliedBy(2);
                Duration longer = doubled.compareTo(longestRest) < 0 ? doubled : longestRest;
                yield new Open(now + longer.toNanos(), longer, false);
            }
            case Open open -> open;
        };
    }
}
