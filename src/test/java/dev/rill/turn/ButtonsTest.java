package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import java.util.List;
import org.junit.jupiter.api.Test;

class ButtonsTest {
    private static final Ending WHOLE = Ending.of(Ending.Outcome.ANSWERED, "because", "");

    @Test
    void leavesAWholeAnswerAlone() {
        assertThat(Buttons.under(Turns.turn(5), WHOLE, Turns.namesOfTexts())).isEmpty();
    }

    @Test
    void offersToGoOnAfterACut() {
        assertThat(rows(Turns.turn(5), WHOLE.cutShort()))
                .containsExactly(List.of(new InlineKeyboardButton("goOn", "more:5")));
    }

    @Test
    void leafsThroughSeveralAnswers() {
        assertThat(rows(Turns.with(5, new Turn.Variants(2, 3)), WHOLE))
                .containsExactly(List.of(
                        new InlineKeyboardButton("◀", "variant:5:1"),
                        new InlineKeyboardButton("2/3", "variant:5:2"),
                        new InlineKeyboardButton("▶", "variant:5:3")));
    }

    @Test
    void leafsNoFurtherThanThereAreAnswers() {
        assertThat(rows(Turns.with(5, new Turn.Variants(1, 2)), WHOLE).getFirst())
                .extracting(InlineKeyboardButton::text)
                .containsExactly("1/2", "▶");
        assertThat(rows(Turns.with(5, new Turn.Variants(2, 2)), WHOLE).getFirst())
                .extracting(InlineKeyboardButton::text)
                .containsExactly("◀", "2/2");
    }

    private static List<List<InlineKeyboardButton>> rows(Turn turn, Ending ending) {
        return Buttons.under(turn, ending, Turns.namesOfTexts()).orElseThrow().inlineKeyboard();
    }
}
