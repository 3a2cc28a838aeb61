package dev.rill.playground.judge;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A button under a message.
 *
 * @param text what stands on it
 * @param data what the bot gets when it is pressed
 * @param url where it leads instead
 * @param copy what it copies instead
 * @param style its colour, if it has one
 */
public record Button(
        String text, Optional<String> data, Optional<String> url, Optional<String> copy, Optional<String> style) {
    /** The Bot API's shape. */
    public JsonObject toJson() {
        var json = new JsonObject().put("text", text);
        data.ifPresent(value -> json.put("callback_data", value));
        url.ifPresent(value -> json.put("url", value));
        copy.ifPresent(value -> json.put("copy_text", new JsonObject().put("text", value)));
        style.ifPresent(value -> json.put("style", value));
        return json;
    }
}
