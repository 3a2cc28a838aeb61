package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchTest {
    @Test
    void saysTheSameWordsForTheSameSeedForEver() {
        assertThat(DemoModel.expected("bench 7 12 30"))
                .contains("journey north answer island stone letter candle cotton spring wind teacher bridge.");
        assertThat(DemoModel.expected("bench 8 12 30")).isNotEqualTo(DemoModel.expected("bench 7 12 30"));
    }

    @Test
    void saysAsManyWordsAsItIsAskedFor() {
        assertThat(DemoModel.expected("bench 1 300 30.5 250").orElseThrow().split(" "))
                .hasSize(300);
        assertThat(DemoModel.expected("bench 1 0 30")).contains("");
    }

    @Test
    void writesMarkdownOfAboutTheLengthItIsAskedFor() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(markdown(seed, 1000).length()).isBetween(1, 2000);
            assertThat(markdown(seed, 30_000))
                    .hasSizeBetween(29_000, 30_000)
                    .contains("```", "\n|", "\n- ", "**", "](");
        }
        assertThat(IntStream.range(0, 200)
                        .mapToObj(seed -> markdown(seed, 1000))
                        .collect(Collectors.averagingInt(String::length)))
                .isBetween(850.0, 1000.0);
        assertThat(markdown(7, 1000)).isEqualTo(markdown(7, 1000)).isNotEqualTo(markdown(8, 1000));
    }

    private static String markdown(int seed, int characters) {
        return DemoModel.expected("bench markdown %d %d 30".formatted(seed, characters))
                .orElseThrow();
    }

    @Test
    void isFoundAmongOtherWords() {
        assertThat(DemoModel.expected("Anna: bench 7 12 30, please")).isEqualTo(DemoModel.expected("bench 7 12 30"));
        assertThat(DemoModel.expected("workbench 7 12 30")).isEmpty();
        assertThat(DemoModel.expected("bench of wood")).isEmpty();
    }

    @Test
    void spreadsStreamsOverTheTimeBetweenTwoPieces() {
        var phases = LongStream.range(0, 1000)
                .mapToDouble(
                        seed -> new Bench(false, seed, 1, 30, 0).answer().pace().phase())
                .toArray();

        assertThat(Arrays.stream(phases).filter(phase -> phase <= 0 || phase > 1))
                .isEmpty();
        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            assertThat(Arrays.stream(phases).filter(phase -> phase > from && phase <= from + 0.1))
                    .hasSizeBetween(60, 140);
        }
    }

    @Test
    void tellsWhenItSpokeFirstAndLast() {
        try (var house = new House()) {
            house.model.faults().clear();

            var words = house.ask("bench 5 11 100 30");

            var timing = house.model.timing("Boris: bench 5 11 100 30").orElseThrow();
            assertThat(timing.expected()).isEqualTo(words);
            assertThat(timing.tokens()).isEqualTo(11);
            assertThat(timing.complete()).isTrue();
            assertThat(timing.first() - timing.asked()).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
            assertThat(timing.last() - timing.asked())
                    .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(30 + 9 * 10));
        }
    }

    @Test
    void countsHowOftenAQuestionWasAsked() {
        try (var house = new House()) {
            house.ask("bench 5 11 0 0");
            house.ask("bench 5 11 0 0");

            assertThat(house.model.timing("bench 5 11 0 0").orElseThrow().requests())
                    .isEqualTo(2);
            assertThat(house.model.timing("bench 6 11 0 0")).isEmpty();
        }
    }
}
