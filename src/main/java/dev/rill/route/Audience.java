package dev.rill.route;

/** Whom a command is for, and where: menus and {@code /help} show it to them alone, and it is carried out for them alone. */
public enum Audience {
    /** Everybody, everywhere. */
    EVERYBODY,
    /** Everybody, in private. */
    PRIVATE,
    /** Everybody in private, and in a group its Telegram admins, since it changes something for all of them. */
    CHAT_ADMINS,
    /** The operators of the bot ({@code ADMIN_IDS}), in private. */
    OPERATORS;

    /** Whether it is for whoever looks. */
    public boolean includes(Viewer viewer) {
        return switch (this) {
            case EVERYBODY -> true;
            case PRIVATE -> viewer == Viewer.PERSON || viewer == Viewer.OPERATOR;
            case CHAT_ADMINS -> viewer != Viewer.MEMBER;
            case OPERATORS -> viewer == Viewer.OPERATOR;
        };
    }
}
