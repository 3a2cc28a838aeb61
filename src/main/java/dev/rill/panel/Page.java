package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Preferences;

/** A sheet about preferences. Pure: the same preferences look the same. */
non-sealed interface Page extends Sheet {
    View draw(Preferences preferences, Texts texts);
}
