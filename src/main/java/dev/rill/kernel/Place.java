package dev.rill.kernel;

/**
 * Where a conversation happens: a chat and a topic in it.
 *
 * @param topic the {@code message_thread_id} of a forum topic; 0 where there are no topics
 */
public record Place(ChatId chat, long topic) {
    /** The place of a chat without topics. */
    public static Place of(ChatId chat) {
        return new Place(chat, 0);
    }
}
