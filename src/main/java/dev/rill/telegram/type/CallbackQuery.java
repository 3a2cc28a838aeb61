package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pressed inline button; {@code message} is missing where it is too old, or where the message is inline. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record CallbackQuery(
        String id,
        User from,
        @Nullable Message message,
        @Nullable String inlineMessageId,
        @Nullable String data) {
    public CallbackQuery {
        Objects.requireNonNull(id, "a callback query has an id");
        Objects.requireNonNull(from, "a button is pressed by somebody");
    }
}
