package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.RichText;
import java.util.Optional;

/**
 * A message as the chat shows it now.
 *
 * @param thread the topic it stands in, 0 outside topics
 * @param replyTo the message it answers, 0 when none
 * @param sentAt milliseconds since 1970
 * @param editedAt milliseconds since 1970, 0 when never edited
 * @param update the newest update of the chat when it was written: for a person's message its own
 * @param inline the {@code inline_message_id} by which the bot changes it; empty for what was sent in the usual way
 * @param forwardedFrom who said it first, somewhere else
 */
public record Message(
        long chat,
        long id,
        long thread,
        Person from,
        Body body,
        Keyboard keyboard,
        long replyTo,
        long sentAt,
        long editedAt,
        int edits,
        boolean deleted,
        long update,
        Optional<String> inline,
        Optional<String> forwardedFrom) {

    /** Its words with their entities; none for a rich message. */
    public Formatted content() {
        return body.content();
    }

    /** Its words, as Telegram has them: empty for a rich message. */
    public String text() {
        return body.content().text();
    }

    /** What a reader gets to read: a rich message as its source. */
    public String words() {
        return body.words();
    }

    /** The rich message, if it is one. */
    public Optional<RichText> rich() {
        return body.rich();
    }

    /** Whether the bot wrote it, in its own name or in that of a person who put it there. */
    public boolean byBot() {
        return from.isOurBot() || inline.isPresent();
    }

    Message edited(Body newBody, Keyboard newKeyboard, long now) {
        return new Message(
                chat,
                id,
                thread,
                from,
                newBody,
                newKeyboard,
                replyTo,
                sentAt,
                now,
                edits + 1,
                false,
                update,
                inline,
                forwardedFrom);
    }

    Message gone() {
        return new Message(
                chat,
                id,
                thread,
                from,
                Body.NOTHING,
                Keyboard.NONE,
                replyTo,
                sentAt,
                editedAt,
                edits,
                true,
                update,
                inline,
                forwardedFrom);
    }
}
