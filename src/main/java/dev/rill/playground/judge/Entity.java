package dev.rill.playground.judge;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * A range of a text and what it is.
 *
 * @param type Telegram's name of it ({@code bold}, {@code pre}, ...)
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units
 * @param details what else Telegram keeps with it ({@code url}, {@code language}, ...)
 */
public record Entity(String type, int offset, int length, Map<String, Object> details) {
    public Entity {
        details = Map.copyOf(details);
    }

    /** An entity that is nothing but its range. */
    public static Entity of(String type, int offset, int length) {
        return new Entity(type, offset, length, Map.of());
    }

    /** The first unit behind it. */
    public int end() {
        return offset + length;
    }

    /** The Bot API's shape. */
    public JsonObject toJson() {
        var json = new JsonObject().put("offset", offset).put("length", length).put("type", type);
        details.forEach(json::put);
        return json;
    }

    Entity at(int newOffset, int newLength) {
        return new Entity(type, newOffset, newLength, details);
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    boolean contains(Entity other) {
        return offset <= other.offset && other.end() <= end();
    }
}
