package dev.rill.model.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What stands beside words: pages, and files that were looked into, are taken; whatever else is left out. */
final class Annotations {
    private Annotations() {}

    static List<Source> sources(@Nullable JsonNode list) {
        return list == null || !list.isArray() || list.isEmpty()
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .flatMap(one -> source(one).stream())
                        .toList();
    }

    static Optional<Source> source(@Nullable JsonNode annotation) {
        return Optional.ofNullable(annotation).flatMap(one -> page(one).or(() -> file(one)));
    }

    private static Optional<Source> page(JsonNode annotation) {
        return Optional.of(annotation.path("url"))
                .filter(url -> url.isTextual() && !url.textValue().isBlank())
                .map(url -> new Source(url.textValue(), annotation.path("title").asText("")));
    }

    /** Not those that the model itself has written, which bear names, too. */
    private static Optional<Source> file(JsonNode annotation) {
        return Optional.of(annotation.path("filename"))
                .filter(name -> name.isTextual() && !name.textValue().isBlank())
                .filter(name -> annotation.path("type").asText("").equals("file_citation"))
                .map(name -> Source.file(name.textValue()));
    }
}
