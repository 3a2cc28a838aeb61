package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.Optional;

/** What stands under an answer when it has ended. */
final class Buttons {
    private Buttons() {}

    static Optional<InlineKeyboardMarkup> under(Turn turn, Ending ending, Texts texts) {
        if (ending.cut()) {
            return Optional.of(ContinueButton.of(turn, texts));
        }
        return ending.outcome() == Ending.Outcome.FAILED ? Optional.of(RetryButton.of(turn, texts)) : Optional.empty();
    }
}
