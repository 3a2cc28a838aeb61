package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code entities} of a call. What Telegram finds by itself (mentions, links, ...) is skipped, as it does. */
final class EntityReader {
    private static final Set<String> FOUND_BY_TELEGRAM =
            Set.of("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number");
    private static final Set<String> PLAIN = Set.of(
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "date_time");
    private static final Map<String, String> NEEDS =
            Map.of("text_link", "url", "text_mention", "user", "custom_emoji", "custom_emoji_id");

    private EntityReader() {}

    static List<Entity> read(@Nullable JsonArray entities) {
        if (entities == null) {
            return List.of();
        }
        var read = new ArrayList<Entity>(entities.size());
        for (var each : entities) {
            if (!(each instanceof JsonObject json)) {
                throw Refusal.badRequest("can't parse MessageEntity: expected an Object");
            }
            var type = json.getString("type", "");
            if (!FOUND_BY_TELEGRAM.contains(type)) {
                read.add(new Entity(type, number(json, "offset"), number(json, "length"), details(type, json)));
            }
        }
        return read;
    }

    private static int number(JsonObject json, String field) {
        if (json.getValue(field) instanceof Number number) {
            return number.intValue();
        }
        throw Refusal.badRequest("can't parse MessageEntity: Can't find field \"" + field + "\"");
    }

    private static Map<String, Object> details(String type, JsonObject json) {
        var details = new HashMap<String, Object>();
        if (type.equals("pre")) {
            keep(json, "language", details);
            return details;
        }
        if (PLAIN.contains(type)) {
            return details;
        }
        var needed = NEEDS.get(type);
        if (needed == null) {
            throw Refusal.badRequest("can't parse MessageEntity: unsupported type specified");
        }
        keep(json, needed, details);
        if (details.isEmpty()) {
            throw Refusal.badRequest("can't parse MessageEntity: Can't find field \"" + needed + "\"");
        }
        return details;
    }

    private static void keep(JsonObject json, String field, Map<String, Object> details) {
        var value = json.getValue(field);
        if (value != null && !"".equals(value)) {
            details.put(field, value);
        }
    }
}
