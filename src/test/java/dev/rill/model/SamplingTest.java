package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 2})
    void knowsTemperaturesFromZeroToTwo(double temperature) {
        assertThat(new Sampling(Optional.of(temperature), Optional.of(1)).temperature())
                .contains(temperature);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 2.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesOtherTemperatures(double temperature) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(Optional.of(temperature), Optional.empty()))
                .withMessageContaining("temperatures go from 0.0 to 2.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesAnswersOfNoToken(int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(Optional.empty(), Optional.of(most)))
                .withMessageContaining("has one at least");
    }

    @Test
    void staysWithAPromptThatIsShortenedOrGoesElsewhere() {
        Sampling chosen = new Sampling(Optional.of(0.5), Optional.of(150));
        Prompt prompt = new Prompt(
                        "m",
                        Collections.nCopies(3, GatewayFixture.HI.utterances().getFirst()))
                .with(chosen);

        assertThat(prompt.to("n").with(Optional.of(new Bookmark("b"))).sampling())
                .isEqualTo(chosen);
        assertThat(prompt.shortened().orElseThrow().sampling()).isEqualTo(chosen);
    }
}
