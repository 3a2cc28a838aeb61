package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Preferences;

/** What has a button on the first page. */
interface Entry {
    /** What buttons call it; at most 12 letters. */
    String name();

    /** Its place on the first page; lower comes first. */
    int order();

    /** What its button says there. */
    String label(Preferences preferences, Texts texts);
}
