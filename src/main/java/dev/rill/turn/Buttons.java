package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands under an answer when it has ended. */
final class Buttons {
    private Buttons() {}

    static Optional<InlineKeyboardMarkup> under(Turn turn, Ending ending, Texts texts) {
        List<List<InlineKeyboardButton>> rows = new ArrayList<>();
        if (ending.cut()) {
            rows.add(List.of(ReopenButtons.more(turn, texts)));
        }
        if (ending.outcome() == Ending.Outcome.FAILED) {
            rows.add(List.of(ReopenButtons.retry(turn, texts)));
        }
        if (turn.variants().count() > 1) {
            rows.add(VariantButtons.of(turn));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }
}
