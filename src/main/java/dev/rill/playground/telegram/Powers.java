package dev.rill.playground.telegram;

/**
 * What the bot's owner has switched on for it.
 *
 * @param privacy whether it hears in groups only what is meant for it, unless it runs the group
 * @param inline whether its name with words behind it asks it for results in any chat
 * @param feedback whether it is told which of its results was chosen
 * @param guests whether it may be called into chats where it is no member
 */
public record Powers(boolean privacy, boolean inline, boolean feedback, boolean guests) {
    /** Everything may be tried: it hears all, and can be called everywhere. */
    public static Powers all() {
        return new Powers(false, true, true, true);
    }

    /** The same with privacy mode, or without. */
    public Powers withPrivacy(boolean on) {
        return new Powers(on, inline, feedback, guests);
    }

    /** The same with inline mode, or without. */
    public Powers withInline(boolean on, boolean told) {
        return new Powers(privacy, on, told, guests);
    }

    /** The same with guest mode, or without. */
    public Powers withGuests(boolean on) {
        return new Powers(privacy, inline, feedback, on);
    }
}
