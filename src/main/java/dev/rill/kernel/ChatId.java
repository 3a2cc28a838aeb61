package dev.rill.kernel;

/** A chat as Telegram numbers it: positive for private chats, negative for groups and channels; up to 52 bits. */
public record ChatId(long value) {
    /** Whether this is a private chat; its number is the person's own. */
    public boolean isPrivate() {
        return value > 0;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
