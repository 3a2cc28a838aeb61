package dev.rill.telegram.outbox;

/** How much a call matters; the first of these goes first. */
public enum Urgency {
    /** The end of an answer. Waits and is repeated until it has arrived. */
    FINAL,
    /** A message that somebody asked for: a command's reply. Waits, and is repeated for a while. */
    REPLY,
    /** A live draft of a growing answer, which has a budget of its own. Dropped when it fails. */
    PREVIEW,
    /** One of many pictures of a growing answer. Goes when there is room to spare, is dropped when it fails. */
    INTERMEDIATE,
    /** A message that nobody waits for: a broadcast. Pays the bot-wide budget besides. */
    BULK
}
