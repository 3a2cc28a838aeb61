package dev.rill.language;

/** Finds the sentences of a language. */
public interface Phrasebook {
    /** The sentences in that language. */
    Texts in(Language language);
}
