package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/** What somebody types behind the bot's name, in whatever chat; up to 256 characters. It has to be answered within seconds. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record InlineQuery(String id, User from, String query) {
    public InlineQuery {
        Objects.requireNonNull(id, "an inline query has an id");
        Objects.requireNonNull(from, "somebody types");
        query = Objects.requireNonNullElse(query, "");
    }
}
