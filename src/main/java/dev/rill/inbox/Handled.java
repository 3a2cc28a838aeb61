package dev.rill.inbox;

import java.util.Optional;

/** What became of an update. */
public sealed interface Handled {
    /** Its effect is in the database, and so is the end of its row ({@link Arrival.Receipt#DONE}). */
    record Recorded() implements Handled {}

    /**
     * It needs no record; the inbox marks its row as done.
     *
     * @param reply the message of ours that answered it
     */
    record Answered(Optional<Long> reply) implements Handled {}

    /** It came a moment too early, and nothing has been done: it is to come again. */
    record Postponed() implements Handled {}

    Handled RECORDED = new Recorded();
    Handled IGNORED = new Answered(Optional.empty());
    Handled POSTPONED = new Postponed();
}
