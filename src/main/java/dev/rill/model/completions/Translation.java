package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.Usage;
import org.jspecify.annotations.Nullable;

/** Wire values in our own words. */
final class Translation {
    private Translation() {}

    /** Text that is a string, a list of parts, or not there. */
    static String text(@Nullable JsonNode content) {
        if (content == null) {
            return "";
        }
        if (!content.isArray()) {
            return content.isTextual() ? content.textValue() : "";
        }
        StringBuilder all = new StringBuilder();
        content.forEach(part -> all.append(part.isTextual() ? part.textValue() : text(part.get("text"))));
        return all.toString();
    }

    static Finish finish(String reason) {
        return switch (reason) {
            case "stop" -> Finish.STOP;
            case "length" -> Finish.LENGTH;
            case "content_filter" -> Finish.FILTERED;
            default -> Finish.OTHER;
        };
    }

    static Usage usage(JsonNode usage) {
        return new Usage(
                count(usage.path("prompt_tokens")),
                count(usage.path("completion_tokens")),
                count(usage.path("prompt_tokens_details").path("cached_tokens")),
                count(usage.path("completion_tokens_details").path("reasoning_tokens")));
    }

    private static long count(JsonNode number) {
        return Math.max(0, number.asLong());
    }
}
