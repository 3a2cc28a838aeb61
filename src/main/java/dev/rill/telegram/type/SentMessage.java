package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** All that we need to know of a message that we sent. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record SentMessage(long messageId) {}
