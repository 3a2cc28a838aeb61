package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A special part of a text; offset and length are in UTF-16 code units. */
@RegisterForReflection
public record MessageEntity(@Nullable String type, int offset, int length) {}
