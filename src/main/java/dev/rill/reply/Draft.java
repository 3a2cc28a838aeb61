package dev.rill.reply;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.Optional;

/**
 * A picture of an answer: the first {@code length} units of a growing text, and whether that is all.
 *
 * @param length UTF-16 units
 */
public record Draft(GrowingText text, int length, End end) {
    /** The text as it is now, with more to come. */
    public static Draft open(GrowingText text) {
        return new Draft(text, text.length(), End.OPEN);
    }

    /** The text as it is now, with more to come, and these buttons under it until then. */
    public static Draft open(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return new Draft(text, text.length(), new End.Open(keyboard));
    }

    /** The text as it is now and will stay. */
    public static Draft last(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return new Draft(text, text.length(), new End.Closed(keyboard));
    }

    /** Whether more is to come. */
    public sealed interface End {
        End OPEN = new Open(Optional.empty());

        /** More is to come, with these buttons under it until then. */
        record Open(Optional<InlineKeyboardMarkup> keyboard) implements End {}

        /** This is all, with these buttons under it. */
        record Closed(Optional<InlineKeyboardMarkup> keyboard) implements End {}
    }

    boolean isLast() {
        return end instanceof End.Closed;
    }

    Optional<InlineKeyboardMarkup> keyboard() {
        return switch (end) {
            case End.Open open -> open.keyboard();
            case End.Closed closed -> closed.keyboard();
        };
    }
}
