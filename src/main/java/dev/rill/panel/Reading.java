package dev.rill.panel;

/** What a field makes of what was typed. */
sealed interface Reading {
    /** It can be kept. */
    record Right(Keeping keeping) implements Reading {}

    /** It cannot, and nothing is changed; the sentence says why. */
    record Wrong(String sentence) implements Reading {}
}
