package dev.rill.model.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a response's stream, as far as we read it.
 *
 * @param words the delta, or the whole text of a part; empty for none
 * @param item the output item that begins
 * @param response as it stands then
 * @param source a page or a file that the words rest on
 * @param error of either shape
 */
record Event(
        Kind kind,
        String words,
        @Nullable Item item,
        @Nullable Response response,
        Optional<Source> source,
        @Nullable JsonNode error) {

    /** What its type says. */
    enum Kind {
        BEGINS,
        ITEM,
        WORDS,
        ALL_WORDS,
        SOURCE,
        REASONING,
        REASONING_PART,
        COMPLETED,
        INCOMPLETE,
        FAILED,
        ERROR,
        /** One of some fifty that tell us nothing, or of those to come. */
        OTHER;

        static Kind of(String type) {
            return switch (type) {
                case "response.output_text.delta", "response.refusal.delta" -> WORDS;
                case "response.output_text.done", "response.refusal.done" -> ALL_WORDS;
                case "response.output_text.annotation.added" -> SOURCE;
                case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" -> REASONING;
                case "response.reasoning_summary_part.added" -> REASONING_PART;
                case "response.output_item.added" -> ITEM;
                case "response.created", "response.in_progress" -> BEGINS;
                case "response.completed" -> COMPLETED;
                case "response.incomplete" -> INCOMPLETE;
                case "response.failed" -> FAILED;
                case "error" -> ERROR;
                default -> OTHER;
            };
        }
    }

    /** A piece of output; {@code phase} says whether a message is the answer or a remark on the way to it. */
    record Item(String type, String phase) {
        boolean isMessage() {
            return type.equals("message");
        }

        boolean isAside() {
            return phase.equals("commentary");
        }
    }
}
