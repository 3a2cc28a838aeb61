package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A line of the command menu; the description is 1 to 256 characters. */
@RegisterForReflection
public record BotCommand(String command, String description) {}
