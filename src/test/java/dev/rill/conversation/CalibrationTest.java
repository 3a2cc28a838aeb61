package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Calibration calibration = new Calibration();

    @Test
    void believesOurCountUntilAProviderSaysOtherwise() {
        assertThat(calibration.of("llama")).isEqualTo(1);
    }

    @Test
    void takesTheFirstFigureAndFollowsLaterOnesSlowly() {
        calibration.learn("llama", 1000, 2000);
        assertThat(calibration.of("llama")).isEqualTo(2);
        calibration.learn("llama", 1000, 1000);
        assertThat(calibration.of("llama")).isEqualTo(1.8, within(1e-9));
        assertThat(calibration.of("other")).isEqualTo(1);
    }

    @Test
    void isNotLedAstrayByWildFigures() {
        calibration.learn("wild", 1000, 1_000_000_000);
        calibration.learn("tame", 1000, 1);
        calibration.learn("short", 10, 100);
        calibration.learn("silent", 1000, 0);

        assertThat(calibration.of("wild")).isEqualTo(4);
        assertThat(calibration.of("tame")).isEqualTo(0.5);
        assertThat(calibration.of("short")).isEqualTo(1);
        assertThat(calibration.of("silent")).isEqualTo(1);
    }

    @Test
    void takesLessAlongToAModelForWhichItWasTooMuch() {
        assertThat(calibration.budget("small", 16_000)).isEqualTo(16_000);
        calibration.tooMuch("small", 9_000, 300);
        assertThat(calibration.budget("small", 16_000)).isEqualTo(4_500);
        calibration.tooMuch("small", 12_000, 300);
        assertThat(calibration.budget("small", 16_000)).isEqualTo(4_500);
        calibration.learn("greedy", 1000, 2000);
        assertThat(calibration.budget("greedy", 16_000)).isEqualTo(8_000);
    }

    @Test
    void letsNobodyForgetForTheLengthOfSomebodysQuestion() {
        calibration.tooMuch("small", 100, 50_000);

        assertThat(calibration.budget("small", 16_000)).isEqualTo(16_000);
    }

    @Test
    void remembersALimitedNumberOfModels() {
        for (int model = 0; model < 1000; model++) {
            calibration.learn("model " + model, 1000, 2000);
        }

        assertThat(calibration.of("model 1")).isEqualTo(2);
        assertThat(calibration.of("model 999")).isEqualTo(1);
    }
}
