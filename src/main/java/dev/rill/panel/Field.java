package dev.rill.panel;

import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;

/** Something that is typed in: what the panel asks, and what it makes of the answer. Found by CDI. */
interface Field {
    /** What the table calls it. */
    String name();

    /** The annex that it belongs to, by name. */
    String annex();

    /** What the panel says while it waits. */
    String question(Texts texts);

    /** Whether the message that answers is deleted at once, right or wrong. */
    default boolean isSecret() {
        return false;
    }

    /** Checks what was typed; it is neither logged nor repeated. */
    Uni<Reading> read(String typed, Texts texts);
}
