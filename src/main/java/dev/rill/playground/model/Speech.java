package dev.rill.playground.model;

import java.util.Iterator;

/** The words of an answer, in the pieces that a model would stream them in. Immutable: many streams may tell it at once. */
interface Speech {
    /** The pieces in order, each UTF-8 and escaped for the inside of a JSON string. Their sum is {@link #text()}. */
    Iterator<byte[]> pieces();

    /** All that will be said. */
    String text();
}
