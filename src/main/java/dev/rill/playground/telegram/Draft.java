package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;

/**
 * What the bot shows as being written. It fades by itself.
 *
 * @param thread the topic, 0 outside topics
 * @param until milliseconds since 1970
 */
public record Draft(long id, long thread, Body body, boolean canStop, boolean keepOnStop, long until) {
    /** Its words; none for a rich draft. */
    public Formatted content() {
        return body.content();
    }

    /** What a reader gets to read: a rich draft as its source. */
    public String words() {
        return body.words();
    }
}
