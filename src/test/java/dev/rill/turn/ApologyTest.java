package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.language.Texts;
import dev.rill.model.ModelFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose fault it was. */
class ApologyTest {
    private static final Texts TEXTS = Turns.namesOfTexts();

    private final Apology apology = new Apology();

    static ModelFailure[] mendable() {
        return new ModelFailure[] {
            new ModelFailure.Unauthorized("sk-1"),
            new ModelFailure.OutOfCredit("none left"),
            new ModelFailure.UnknownModel("what?"),
            new ModelFailure.BadRequest("no"),
            new ModelFailure.Garbled("html"),
            new ModelFailure.Unreachable("https://a.org"),
        };
    }

    @Test
    void isTheOperatorsWhereTheirKeyIsRefused() {
        Ending ending = apology.end(new ModelFailure.Unauthorized("sk-1"), Turns.turn(5), TEXTS, "");

        assertThat(ending.closing()).isEqualTo("modelMisconfigured");
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void isNotTheOperatorsAtAServerThatThePersonHasNamed(ModelFailure failure) {
        Ending ending = apology.end(failure, Turns.elsewhere(5), TEXTS, "");

        assertThat(ending.closing()).startsWith("endpoint");
    }
}
