package dev.rill.model.stream;

import java.util.Optional;

/** One question in the words of one protocol. Immutable: a repeated request asks it again as it stands. */
public interface Dialogue {
    /** The resource below the provider's base URL, such as {@code /chat/completions}. */
    String resource();

    /** The request, as JSON; written anew by each call, since it may be large and is needed but for a moment. */
    byte[] body();

    /** Whether a question that got no answer may be sent once more: a model only writes, but others may act upon it. */
    default boolean isRepeatable() {
        return true;
    }

    /** Somebody who reads one response; each request gets its own. */
    AnswerReader reader();

    /** The same question in words that this refusal leaves, or empty when there are none. */
    Optional<Rewording> reworded(Fault refusal);
}
