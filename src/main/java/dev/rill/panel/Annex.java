package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;

/** A sheet about something else than preferences, with a button on the first page: what it shows is read when it is opened. */
non-sealed interface Annex extends Sheet, Entry {
    @Override
    String name();

    /** How it looks to that person now. */
    Uni<View> view(UserId person, Texts texts);
}
