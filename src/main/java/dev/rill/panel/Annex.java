package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A page about something else than preferences, with a button on the first one: what it shows is read when it is opened. */
interface Annex extends Entry {
    /** How it looks to that person now. */
    Uni<View> view(UserId person, Texts texts);

    /** What one of its buttons is for; empty for what none of them says. */
    Optional<Wish> wish(String argument);
}
