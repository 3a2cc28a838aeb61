package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import java.util.Optional;

/** A page of the panel. Pure: the same preferences look the same. */
interface Page {
    /** What buttons call it; at most 12 letters. */
    String name();

    View draw(Preferences preferences, Texts texts);

    /** What one of its buttons chooses; empty for what none of them says. */
    Optional<Change> choice(String argument);
}
