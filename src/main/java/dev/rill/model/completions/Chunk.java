package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A {@code chat.completion.chunk}, or a whole {@code chat.completion}, as far as we read it.
 *
 * @param choice the first one; we ask for one
 */
record Chunk(
        @Nullable String model,
        @Nullable Choice choice,
        @Nullable JsonNode usage,
        @Nullable JsonNode error) {

    /** What is new, or all of it, and why it ended. */
    record Choice(@Nullable Text text, @Nullable String finishReason) {}

    /**
     * Words.
     *
     * @param words for the person, a refusal among them; empty for none
     * @param reasoning not for the answer; empty for none
     */
    record Text(String words, String reasoning) {}
}
