package dev.rill.playground.telegram;

/** What sort of chat it is; the names are Telegram's, in capitals. */
public enum Kind {
    PRIVATE,
    GROUP,
    SUPERGROUP;

    /** Telegram's word for it. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
