package dev.rill.settings;

import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import java.util.Optional;

/** One thing chosen. To choose it twice is the same as once. */
public sealed interface Change {
    /** Answers are to appear so; empty leaves it to the operator again. */
    record Streams(Optional<Streaming> way) implements Change {}

    /** That much is to go along with a question; empty leaves it to the operator again. */
    record Remembers(Optional<Memory> memory) implements Change {}

    /** The model is to be told that before anything else; empty leaves it to the operator again. */
    record Prompts(Optional<String> prompt) implements Change {}

    /** That model is to answer; empty leaves it to the operator again. */
    record Asks(Optional<String> model) implements Change {}

    /** That is to be on or off. */
    record Switched(Extra extra, boolean on) implements Change {}
}
