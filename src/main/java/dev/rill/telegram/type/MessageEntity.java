package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A special part of a text; offset and length are in UTF-16 code units. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record MessageEntity(@Nullable String type, int offset, int length) {}
