package dev.rill.settings;

import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Streaming;
import java.util.Optional;

/** One thing chosen. To choose it twice is the same as once. */
public sealed interface Change {
    /** Answers are to appear so; empty leaves it to the operator again. */
    record Streams(Optional<Streaming> way) implements Change {}

    /** That is to be on or off. */
    record Switched(Extra extra, boolean on) implements Change {}
}
