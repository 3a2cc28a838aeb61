package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import java.util.List;

/** A text as a chat shows it: cleaned, trimmed, with the entities that Telegram kept or found. */
public record Formatted(String text, List<Entity> entities) {
    public Formatted {
        entities = List.copyOf(entities);
    }

    /** The entities in the Bot API's shape. */
    public JsonArray entitiesToJson() {
        var array = new JsonArray();
        entities.forEach(entity -> array.add(entity.toJson()));
        return array;
    }
}
