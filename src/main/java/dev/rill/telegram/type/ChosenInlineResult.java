package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A result that somebody has sent; {@code inlineMessageId} is missing where it has no buttons. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record ChosenInlineResult(
        User from, String query, @Nullable String inlineMessageId) {
    public ChosenInlineResult {
        Objects.requireNonNull(from, "somebody has chosen");
        query = Objects.requireNonNullElse(query, "");
    }
}
