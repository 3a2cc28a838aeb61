package dev.rill.settings;

import dev.rill.language.Language;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import java.util.Optional;

/** One thing chosen; empty leaves it to the operator again. To choose it twice is the same as once. */
public sealed interface Change {
    /** Answers are to appear so. */
    record Streams(Optional<Streaming> way) implements Change {}

    /** That is to be on or off. */
    record Switched(Extra extra, boolean on) implements Change {}

    /** That model is to answer. */
    record Asks(Optional<String> model) implements Change {}

    /** It is to choose its words so freely. */
    record Warms(Optional<Temperature> temperature) implements Change {}

    /** Its answers are to be that long at most, in tokens. */
    record Limits(Optional<Integer> maxTokens) implements Change {}

    /** The model is to be told that before anything else. Empty takes back a persona, too: what holds then is the operator's. */
    record Prompts(Optional<String> prompt) implements Change {}

    /** The model is to be that persona, and no words of the chat's own stand before it any more. */
    record Plays(Optional<String> persona) implements Change {}

    /** That much is to go along with a question. */
    record Remembers(Optional<Memory> memory) implements Change {}

    /** Everything but the answers is to be said in that language; empty for the one of each person's Telegram. */
    record Speaks(Optional<Language> language) implements Change {}
}
