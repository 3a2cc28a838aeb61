package dev.rill.route;

/** Who looks at the commands, and from where. */
public enum Viewer {
    /** Somebody in their private chat. */
    PERSON,
    /** An operator of the bot in their private chat. */
    OPERATOR,
    /** Somebody in a group. */
    MEMBER,
    /** A Telegram admin of a group, there. */
    GROUP_ADMIN
}
