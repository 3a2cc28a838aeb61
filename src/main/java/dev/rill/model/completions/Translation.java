package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
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

    /**
     * Pages and files, in any of the shapes that are about: annotations with the page in an object of their own or without,
     * objects that are nothing but a page, addresses alone. Citations of anything else are left out.
     */
    static List<Source> sources(@Nullable JsonNode list) {
        return list == null || !list.isArray() || list.isEmpty()
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .flatMap(one -> source(one).stream())
                        .toList();
    }

    private static Optional<Source> source(JsonNode one) {
        JsonNode page = within(one, "url_citation");
        String url = one.isTextual() ? one.textValue() : text(page.get("url"));
        if (!url.isBlank()) {
            return Optional.of(new Source(url, page.path("title").asText("")));
        }
        String name = within(one, "file_citation").path("filename").asText("");
        boolean cites = one.path("type").asText("").equals("file_citation") && !name.isBlank();
        return cites ? Optional.of(Source.file(name)) : Optional.empty();
    }

    private static JsonNode within(JsonNode annotation, String type) {
        return annotation.path(type).isObject() ? annotation.path(type) : annotation;
    }

    private static long count(JsonNode number) {
        return Math.max(0, number.asLong());
    }
}
