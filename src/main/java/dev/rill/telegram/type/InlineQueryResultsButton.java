package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A button above the results that leads to the bot's private chat; the parameter is 1 to 64 of A-Z, a-z, 0-9, _ and -. */
@RegisterForReflection
public record InlineQueryResultsButton(String text, String startParameter) {}
