package dev.rill.model.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What stands beside words: the pages are taken, citations of files and of whatever else are left out. */
final class Annotations {
    private Annotations() {}

    static List<Source> pages(@Nullable JsonNode list) {
        return list == null || !list.isArray() || list.isEmpty()
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .flatMap(one -> page(one).stream())
                        .toList();
    }

    static Optional<Source> page(@Nullable JsonNode annotation) {
        return Optional.ofNullable(annotation)
                .filter(one -> one.path("url").isTextual())
                .map(one -> new Source(
                        one.path("url").textValue(), one.path("title").asText("")));
    }
}
