package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** Something that happened: at most one of the optional fields is there. */
@RegisterForReflection
public record Update(
        long updateId, @Nullable Message message, @Nullable CallbackQuery callbackQuery) {}
