package dev.rill.model.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import dev.rill.model.stream.Diagnosis;
import dev.rill.model.stream.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code response}, as far as we read it; strings are empty where there is none.
 *
 * @param previous the response that it takes up
 * @param stored whether the server says that it keeps it
 * @param reason why it is incomplete
 * @param words of the answer, a refusal among them
 * @param asides remarks on the way to it
 * @param thoughts summaries of the reasoning
 * @param sources the pages and files that the words rest on
 */
record Response(
        String id,
        String model,
        String status,
        String previous,
        boolean stored,
        String reason,
        @Nullable JsonNode usage,
        @Nullable JsonNode error,
        String words,
        String asides,
        String thoughts,
        List<Source> sources) {
    Response {
        sources = List.copyOf(sources);
    }

    /** The answer; a model that gave but remarks has said them for one. */
    String answer() {
        return words.isEmpty() ? asides : words;
    }

    boolean hasFailed() {
        return status.equals("failed") || fault().isPresent();
    }

    boolean isOver() {
        return finish().isPresent();
    }

    /** Whether it can be taken up by the next request. */
    boolean isKept() {
        return stored && !id.isBlank();
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(error).filter(Diagnosis::isError).map(Diagnosis::withinAnswer);
    }

    /** How it ended, where it says so. */
    Optional<Finish> finish() {
        return switch (status) {
            case "completed" -> Optional.of(Finish.STOP);
            case "incomplete" -> Optional.of(ofReason());
            default -> Optional.empty();
        };
    }

    private Finish ofReason() {
        return switch (reason) {
            case "max_output_tokens", "max_tokens" -> Finish.LENGTH;
            case "content_filter" -> Finish.FILTERED;
            default -> Finish.OTHER;
        };
    }

    Optional<Usage> tokens() {
        if (usage == null || !usage.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Usage(
                count(usage.path("input_tokens")),
                count(usage.path("output_tokens")),
                count(usage.path("input_tokens_details").path("cached_tokens")),
                count(usage.path("output_tokens_details").path("reasoning_tokens"))));
    }

    private static long count(JsonNode number) {
        return Math.max(0, number.asLong());
    }
}
