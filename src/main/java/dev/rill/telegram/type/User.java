package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A person or a bot. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record User(
        long id,
        boolean isBot,
        @Nullable String firstName,
        @Nullable String username,
        @Nullable String languageCode) {}
