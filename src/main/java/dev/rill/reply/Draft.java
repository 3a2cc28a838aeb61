package dev.rill.reply;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.Optional;

/**
 * A picture of an answer: the first {@code length} units of a growing Markdown text, and whether that is all.
 *
 * @param length UTF-16 units
 */
public record Draft(GrowingText text, int length, End end) {
    /** The text as it is now, with more to come. */
    public static Draft open(GrowingText text) {
        return new Draft(text, text.length(), End.OPEN);
    }

    /** The text as it is now, with more to come, and buttons under it. */
    public static Draft open(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return new Draft(text, text.length(), new End.Open(keyboard));
    }

    /** The text as it is now and will stay. */
    public static Draft last(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return last(text, "", keyboard);
    }

    /** The text as it is now and will stay, with a remark below it. */
    public static Draft last(GrowingText text, String closing, Optional<InlineKeyboardMarkup> keyboard) {
        return new Draft(text, text.length(), new End.Closed(closing, keyboard));
    }

    /** Whether more is to come. */
    public sealed interface End {
        End OPEN = new Open(Optional.empty());

        /** More is to come; these buttons are under it until then. */
        record Open(Optional<InlineKeyboardMarkup> keyboard) implements End {}

        /** This is all, with this remark below it (plain words, not Markdown; empty for none) and these buttons. */
        record Closed(String closing, Optional<InlineKeyboardMarkup> keyboard) implements End {}
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

    String closing() {
        return end instanceof End.Closed closed ? closed.closing() : "";
    }

    boolean isWordless() {
        return length == 0 && closing().isEmpty();
    }
}
