package dev.rill.panel;

import java.util.Optional;

/** What the panel can show: buttons lead here by its name, and say what they are for by an argument. Found by CDI. */
sealed interface Sheet permits Page, Annex {
    /** What buttons call it; at most 12 letters. */
    String name();

    /** What one of its buttons is for; empty for an argument that none of them has. */
    Optional<Wish> wish(String argument);
}
