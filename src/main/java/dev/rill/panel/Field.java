package dev.rill.panel;

import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;

/** Something that is typed in: what the panel asks, and what it makes of the answer. It belongs to the button that asks for it. */
interface Field {
    /** What the panel says while it waits. */
    String question(Texts texts);

    /** Whether the message that answers is deleted at once, right or wrong. */
    default boolean isSecret() {
        return false;
    }

    /** Checks what was typed; it is neither logged nor kept unless it is right. */
    Uni<Reading> read(String typed, Texts texts);
}
