package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code chat.completion.chunk}, or a whole {@code chat.completion}, as far as we read it.
 *
 * @param choice the first one; we ask for one
 * @param aside what most chunks come without
 */
record Chunk(@Nullable String model, @Nullable Choice choice, Aside aside) {

    /**
     * What comes beside the words, and seldom.
     *
     * @param citations the pages and files that the words rest on; some servers name them in every chunk again
     */
    record Aside(@Nullable JsonNode usage, @Nullable JsonNode error, List<Source> citations) {
        static final Aside NOTHING = new Aside(null, null, List.of());

        Aside withUsage(@Nullable JsonNode counted) {
            return counted == null ? this : new Aside(counted, error, citations);
        }

        Aside withError(@Nullable JsonNode failure) {
            return failure == null ? this : new Aside(usage, failure, citations);
        }

        Aside withCitations(List<Source> more) {
            return more.isEmpty()
                    ? this
                    : new Aside(
                            usage,
                            error,
                            Stream.concat(citations.stream(), more.stream()).toList());
        }
    }

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
