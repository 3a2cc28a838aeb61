package dev.rill.playground.telegram;

/**
 * A topic of a forum. The one without which there is no forum, General, has no number in messages.
 *
 * @param id its {@code message_thread_id}: the number of the message that made it
 * @param closed whether only those who run the chat may write there
 */
public record Topic(long id, String name, boolean closed) {
    /** By what people call General; messages in it carry no topic. */
    public static final long GENERAL = 1;

    Topic closed(boolean newClosed) {
        return new Topic(id, name, newClosed);
    }
}
