package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Preferences;

/** A page with a button on the first one. */
interface Chapter extends Page {
    /** Its place on the first page; lower comes first. */
    int order();

    /** What its button says there. */
    String label(Preferences preferences, Texts texts);
}
