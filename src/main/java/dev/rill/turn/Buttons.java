package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands under an answer. In somebody else's chat it cannot go on in a further message. */
final class Buttons {
    private Buttons() {}

    /** What stands under it while it is written. */
    static InlineKeyboardMarkup stop(Turn turn, Texts texts) {
        return turn.abroad().isPresent() ? AbroadStop.of(turn.asker(), texts) : StopButton.of(turn, texts);
    }

    static Optional<InlineKeyboardMarkup> under(Turn turn, Ending ending, Texts texts) {
        List<List<InlineKeyboardButton>> rows = new ArrayList<>();
        if (ending.cut() && turn.abroad().isEmpty()) {
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
