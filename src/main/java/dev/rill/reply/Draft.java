package dev.rill.reply;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.Optional;

/**
 * A picture of an answer: what stands above it, the first units of a growing Markdown text, and whether that is all.
 *
 * @param words how much of the text, in UTF-16 units
 * @param preface plain words above the text, the first line being their title; empty for none. They may grow as long as
 *     there is nothing to see of the text
 */
public record Draft(GrowingText text, int words, String preface, End end) {
    /** The text as it is now, with more to come. */
    public static Draft open(GrowingText text) {
        return open(text, "", End.OPEN);
    }

    /** The text as it is now, with more to come, and buttons under it. */
    public static Draft open(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return open(text, "", new End.Open(keyboard));
    }

    /** The text as it is now, with more to come, and words above it. */
    public static Draft open(GrowingText text, String preface, End.Open end) {
        return new Draft(text, text.length(), preface, end);
    }

    /** The text as it is now and will stay. */
    public static Draft last(GrowingText text, Optional<InlineKeyboardMarkup> keyboard) {
        return last(text, "", keyboard);
    }

    /** The text as it is now and will stay, with a remark below it. */
    public static Draft last(GrowingText text, String closing, Optional<InlineKeyboardMarkup> keyboard) {
        return last(text, "", new End.Closed(closing, keyboard));
    }

    /** The text as it is now and will stay, with words above it. */
    public static Draft last(GrowingText text, String preface, End.Closed end) {
        return new Draft(text, text.length(), preface, end);
    }

    /** Whether more is to come. */
    public sealed interface End {
        Open OPEN = new Open(Optional.empty());

        /** More is to come; these buttons are under it until then. */
        record Open(Optional<InlineKeyboardMarkup> keyboard) implements End {}

        /**
         * This is all.
         *
         * @param closing what stands below it: Markdown of its own, which nothing swallows that the text left open; empty
         *     for none
         */
        record Closed(String closing, Optional<InlineKeyboardMarkup> keyboard) implements End {}
    }

    /** How much there is to read, in UTF-16 units; never less than in an earlier draft. */
    public int length() {
        return preface.length() + words;
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
        return length() == 0 && closing().isEmpty();
    }
}
