package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A chat; {@code type} is {@code private}, {@code group}, {@code supergroup} or {@code channel}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Chat(long id, @Nullable String type) {}
