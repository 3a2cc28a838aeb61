package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Keyboard;

/**
 * A message as the chat shows it now.
 *
 * @param thread the topic it stands in, 0 outside topics
 * @param replyTo the message it answers, 0 when none
 * @param sentAt milliseconds since 1970
 * @param editedAt milliseconds since 1970, 0 when never edited
 * @param update the newest update of the chat when it was written: for a person's message its own
 */
public record Message(
        long chat,
        long id,
        long thread,
        Person from,
        Formatted content,
        Keyboard keyboard,
        long replyTo,
        long sentAt,
        long editedAt,
        int edits,
        boolean deleted,
        long update) {
    private static final Formatted NOTHING = new Formatted("", java.util.List.of());

    /** Its words. */
    public String text() {
        return content.text();
    }

    /** Whether the bot wrote it. */
    public boolean byBot() {
        return from.bot();
    }

    Message edited(Formatted newContent, Keyboard newKeyboard, long now) {
        return new Message(
                chat, id, thread, from, newContent, newKeyboard, replyTo, sentAt, now, edits + 1, false, update);
    }

    Message withKeyboard(Keyboard newKeyboard, long now) {
        return edited(content, newKeyboard, now);
    }

    Message gone() {
        return new Message(
                chat, id, thread, from, NOTHING, Keyboard.NONE, replyTo, sentAt, editedAt, edits, true, update);
    }
}
