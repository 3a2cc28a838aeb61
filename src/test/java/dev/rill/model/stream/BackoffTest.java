package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelFailure.ServerError;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Fault PASSING = Fault.passing(new ServerError("status 500"));

    @ParameterizedTest
    @CsvSource({"0,PT0.5S", "1,PT1S", "2,PT2S", "3,PT4S", "4,PT8S", "5,PT8S", "50,PT8S"})
    void doublesUpToItsLongest(int done, Duration wait) {
        assertThat(backoff(100, 0).next(done, PASSING)).contains(wait);
    }

    @Test
    void isShortenedByAQuarterAtMost() {
        assertThat(backoff(2, 1).next(0, PASSING)).contains(Duration.ofMillis(375));
    }

    @Test
    void endsWithTheLastRetry() {
        assertThat(backoff(2, 0).next(1, PASSING)).isPresent();
        assertThat(backoff(2, 0).next(2, PASSING)).isEmpty();
        assertThat(backoff(0, 0).next(0, PASSING)).isEmpty();
    }

    @Test
    void doesNotTryAgainWhatLasts() {
        assertThat(backoff(2, 0).next(0, Fault.lasting(new ServerError("status 500"))))
                .isEmpty();
    }

    @Test
    void waitsAsLongAsItIsAskedToExactly() {
        assertThat(backoff(2, 1).next(0, asking(Duration.ofSeconds(30)))).contains(Duration.ofSeconds(30));
        assertThat(backoff(2, 1).next(0, asking(Duration.ZERO))).contains(Duration.ZERO);
    }

    @Test
    void givesUpWhenItIsAskedToWaitTooLong() {
        assertThat(backoff(2, 0).next(0, asking(Duration.ofMillis(30_001)))).isEmpty();
    }

    private static Fault asking(Duration wait) {
        return new Fault(PASSING.failure(), true, Optional.of(wait), ProviderError.NONE);
    }

    private static Backoff backoff(int retries, double random) {
        return new Backoff(
                retries, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(30), () -> random);
    }
}
