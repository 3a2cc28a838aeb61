package dev.rill.model.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.roster.ModelMenu.Choice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelMenuTest {
    private static final Choice SMALL = new Choice("gpt-6-luna", "Luna", false);
    private static final Choice LARGE = new Choice("gpt-6-sol", "Sol", true);
    private static final Choice LOCAL = new Choice("meta-llama/llama-3.3", "meta-llama/llama-3.3", false);
    private static final ModelMenu MENU =
            new ModelMenu(Optional.of("gpt-6-luna"), Optional.of("gpt-6-sol"), List.of(SMALL, LARGE, LOCAL));

    @ParameterizedTest
    @ValueSource(strings = {"gpt-6-sol", "GPT-6-SOL", "sol", "Sol"})
    void knowsAModelByNameAndTitleInCapitalsOrNot(String typed) {
        assertThat(MENU.typed(typed)).contains(LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-6-lun, gpt-6-luna",
        "GPT6-Luna, gpt-6-luna",
        "gpt-6-slo, gpt-6-sol",
        "llama, meta-llama/llama-3.3",
        "gpt 6 sol, gpt-6-sol",
        "lama-3.3, meta-llama/llama-3.3",
    })
    void offersTheNearestNamesForOneThatThereIsNot(String typed, String nearest) {
        assertThat(MENU.typed(typed)).isEmpty();
        assertThat(MENU.near(typed)).startsWith(nearest);
    }

    @Test
    void offersThreeNamesAtMostHoweverMuchIsTyped() {
        List<String> names = List.of("a", "b", "c", "d");

        assertThat(Nearest.of("x".repeat(4_000), names)).hasSize(3);
        assertThat(Nearest.of("", names)).hasSize(3);
        assertThat(Nearest.of("a", List.of())).isEmpty();
    }

    @Test
    void letsTheStandardModelAnswerWhereThePickedOneVanished() {
        assertThat(MENU.answering(Optional.of("gpt-6-sol"))).contains(LARGE);
        assertThat(MENU.answering(Optional.of("gpt-4"))).contains(SMALL);
        assertThat(MENU.answering(Optional.empty())).contains(SMALL);
        assertThat(MENU.offers("gpt-4")).isFalse();
    }

    @Test
    void findsAButtonsModelAgainAndNothingForAStaleOne() {
        assertThat(MENU.choices()).allSatisfy(choice -> {
            assertThat(choice.sign()).hasSize(8);
            assertThat(MENU.signed(choice.sign())).contains(choice);
        });
        assertThat(MENU.signed(new Choice("gpt-4", "gpt-4", false).sign())).isEmpty();
    }
}
