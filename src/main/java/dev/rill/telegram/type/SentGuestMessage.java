package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What answers a guest's question: all that can be done with it is to edit it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record SentGuestMessage(String inlineMessageId) {}
