package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.Refusal;
import dev.rill.playground.judge.RichText;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * One result that the bot offers to an inline query; only articles are known here.
 *
 * @param id the bot's own name of it, at most 64 bytes
 * @param body what is sent when it is chosen
 */
public record Offer(String id, String title, String description, Body body, Keyboard keyboard) {
    private static final int LONGEST_ID = 64;

    static Offer read(Object given) {
        if (!(given instanceof JsonObject json)) {
            throw Refusal.badRequest("can't parse inline query result: Object expected");
        }
        if (!"article".equals(json.getString("type"))) {
            throw Refusal.badRequest("can't parse inline query result: unsupported inline query result type");
        }
        var id = json.getString("id", "");
        if (id.isEmpty() || id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw Refusal.badRequest("RESULT_ID_INVALID");
        }
        var title = json.getString("title", "").strip();
        if (title.isEmpty()) {
            throw Refusal.badRequest("ARTICLE_TITLE_EMPTY");
        }
        return new Offer(
                id,
                title,
                json.getString("description", ""),
                body(json),
                Keyboard.read(json.getJsonObject("reply_markup")));
    }

    private static Body body(JsonObject json) {
        var content = json.getJsonObject("input_message_content");
        if (content == null) {
            throw Refusal.badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
        }
        if (content.containsKey("rich_message")) {
            return new Body.Rich(RichText.read(content.getJsonObject("rich_message"), false));
        }
        return new Body.Words(Judge.message(
                content.getString("message_text"),
                content.getJsonArray("entities"),
                content.getString("parse_mode"),
                "MESSAGE_TOO_LONG"));
    }
}
