package dev.rill.kernel;

/**
 * Where a conversation happens: a chat and a topic in it.
 *
 * @param topic the {@code message_thread_id} of a forum topic; 0 where there are no topics
 */
public record Place(ChatId chat, long topic) {
    /** No topic of Telegram's has such a number. */
    private static final long ABROAD = -1;

    /** The place of a chat without topics. */
    public static Place of(ChatId chat) {
        return new Place(chat, 0);
    }

    /**
     * Where a person's questions from chats belong that are not ours to write to. It is kept with the person, apart from
     * their private chat, and nothing can be sent there.
     */
    public static Place abroad(UserId person) {
        return new Place(new ChatId(person.value()), ABROAD);
    }

    /** Whether nothing can be sent there: there is a message to be edited, or nothing. */
    public boolean isAbroad() {
        return topic == ABROAD;
    }
}
