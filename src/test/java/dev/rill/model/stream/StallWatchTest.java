package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallWatchTest {
    @Test
    void tellsTheTimeToThoseWhoAreWatched() {
        StallWatch watch = new StallWatch(Duration.ofSeconds(1));
        List<Integer> told = new ArrayList<>();
        StallWatch.Watched stream = told::add;

        watch.add(stream);
        watch.advance();
        watch.advance();
        watch.remove(stream);
        watch.advance();

        assertThat(told).containsExactly(1, 2);
        assertThat(watch.now()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,PT1S", "PT4S,PT1S", "PT2S,PT0.5S", "PT0.2S,PT0.05S", "PT0.01S,PT0.01S"})
    void ticksOncePerSecondOrAsOftenAsALimitNeeds(Duration limit, Duration tick) {
        assertThat(StallWatch.fineEnoughFor(limit).tick()).isEqualTo(tick);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,60", "PT0.5S,1", "PT1.001S,2"})
    void countsALimitInTicksAndRoundsUp(Duration limit, int ticks) {
        assertThat(new StallWatch(Duration.ofSeconds(1)).ticks(limit)).isEqualTo(ticks);
    }
}
