package dev.rill.playground.telegram;

/** What was wrong with a draft that Telegram took all the same. */
public enum Flaw {
    /** It came after the message that ended its answer, and stands there for half a minute. */
    GHOST,
    /** It did not begin with the words of the one before: what people were reading jumps. */
    REWRITE
}
