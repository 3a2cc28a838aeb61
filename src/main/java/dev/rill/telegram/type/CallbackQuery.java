package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A pressed inline button; {@code message} is missing where it is too old or inline. */
@RegisterForReflection
public record CallbackQuery(
        String id,
        User from,
        @Nullable Message message,
        @Nullable String data) {}
