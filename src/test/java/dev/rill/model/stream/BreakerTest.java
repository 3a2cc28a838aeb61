package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Fault DOWN = Fault.passing(new ServerError("status 503"));

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final Breaker breaker = new Breaker("test", 3, Duration.ofSeconds(5), Duration.ofSeconds(15), time::get);

    @Test
    void leavesAProviderAloneThatHasFailedManyTimesInARow() {
        fail(2);
        assertThat(breaker.admits()).isTrue();

        fail(1);

        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void beginsToCountAnewWithEachSignOfLife() {
        fail(2);
        breaker.succeeded();
        fail(2);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void takesARefusalForASignOfLife() {
        fail(2);
        breaker.failed(Fault.lasting(new BadRequest("status 400")));
        fail(2);
        breaker.failed(Fault.passing(new RateLimited("status 429", Optional.empty())));
        fail(2);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void countsSilenceAndLostConnections() {
        breaker.failed(Fault.lasting(new Stalled("silent")));
        breaker.failed(Fault.passing(new Unreachable("the connection was refused")));
        fail(1);

        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void doesNotBlameTheProviderForACrowdOfOurOwn() {
        for (int i = 0; i < 10; i++) {
            breaker.failed(Fault.lasting(new Unreachable("too many requests wait for a connection")));
        }

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsOneTryAfterTheRest() {
        fail(3);
        passes(5);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();

        breaker.succeeded();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void restsLongerAfterEachTryInVainUpToItsLongest() {
        fail(3);
        triesInVainAfter(5);
        triesInVainAfter(10);
        triesInVainAfter(15);
        triesInVainAfter(15);
    }

    @Test
    void letsTheNextTryWhenNobodyTellsWhatBecameOfTheFormer() {
        fail(3);
        passes(5);
        assertThat(breaker.admits()).isTrue();

        passes(5);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void restsNoLongerBecauseOfThoseThatWereUnderWay() {
        fail(3);
        fail(20);
        passes(5);

        assertThat(breaker.admits()).isTrue();
    }

    private void triesInVainAfter(int seconds) {
        passes(seconds - 1);
        assertThat(breaker.admits()).isFalse();
        passes(1);
        assertThat(breaker.admits()).isTrue();
        fail(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(DOWN);
        }
    }

    private void passes(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
