package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** All that we need to know of a message that we sent. */
@RegisterForReflection
public record SentMessage(long messageId) {}
