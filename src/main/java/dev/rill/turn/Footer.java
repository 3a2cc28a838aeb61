package dev.rill.turn;

/** A line under an answer that tells what it took. */
@FunctionalInterface
interface Footer {
    /** For those who do not wish to know. */
    Footer NONE = ending -> "";

    /** The line, as Markdown; empty for none. Asked when the answer has just ended. */
    String under(Ending ending);
}
