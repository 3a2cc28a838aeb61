package dev.rill.playground.telegram;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A list of commands that the bot announced.
 *
 * @param scope for whom, in the Bot API's shape
 * @param language two letters; empty for all languages without a list of their own
 * @param commands in the Bot API's shape
 */
public record Menu(JsonObject scope, String language, JsonArray commands) {
    public Menu {
        scope = scope.copy();
        commands = commands.copy();
    }
}
