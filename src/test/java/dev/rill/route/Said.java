package dev.rill.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A message in a group as Telegram writes it; each step gives another one. */
final class Said {
    static final long GROUP = -9;

    private final JsonObject json;
    private final String words;

    /** A text, or the caption of a picture, of Anna's, whose number is 7. */
    Said(String kind, String words) {
        this(
                new JsonObject()
                        .put("message_id", 4)
                        .put("date", 1000)
                        .put("chat", new JsonObject().put("id", GROUP).put("type", "supergroup"))
                        .put("from", user(7, false).put("first_name", "Anna"))
                        .put(kind, words)
                        .put(kind.equals("text") ? "entities" : "caption_entities", new JsonArray()),
                words);
    }

    private Said(JsonObject json, String words) {
        this.json = json;
        this.words = words;
    }

    Said mention(String name) {
        return entity("mention", name);
    }

    Said command(String name) {
        return entity("bot_command", name);
    }

    /** The next place where those words stand. */
    Said entity(String type, String part) {
        int from = entities(json).stream()
                .mapToInt(entity -> ((JsonObject) entity).getString("type").equals(type)
                        ? ((JsonObject) entity).getInteger("offset") + 1
                        : 0)
                .max()
                .orElse(0);
        return range(type, words.indexOf(part, words.indexOf(part, from) < 0 ? 0 : from), part.length());
    }

    Said range(String type, int offset, int length) {
        Said next = with("date", 1000);
        entities(next.json)
                .add(new JsonObject().put("type", type).put("offset", offset).put("length", length));
        return next;
    }

    /** A mention of somebody who needs no user name. */
    Said named(String name, long person) {
        Said next = entity("text_mention", name);
        entities(next.json).getJsonObject(entities(next.json).size() - 1).put("user", user(person, person == 5));
        return next;
    }

    Said replyTo(long author, long message) {
        return with("reply_to_message", replied(author, message).put("text", "Because."));
    }

    Said replyToTopicOf(long author, long message) {
        return with("reply_to_message", replied(author, message).put("forum_topic_created", new JsonObject()));
    }

    Said inTopic(long topic) {
        return with("message_thread_id", topic).with("is_topic_message", true);
    }

    Said inThread(long thread) {
        return with("message_thread_id", thread);
    }

    Said from(long person, boolean bot) {
        return with("from", user(person, bot).put("first_name", "Group"));
    }

    Said fromNobody() {
        Said next = with("date", 1000);
        next.json.remove("from");
        return next;
    }

    Said senderChat(long chat) {
        return with("sender_chat", new JsonObject().put("id", chat).put("type", "channel"));
    }

    Said forwarded() {
        return with("forward_origin", new JsonObject().put("type", "hidden_user"));
    }

    Said automatic() {
        return forwarded().with("is_automatic_forward", true);
    }

    Said viaBot(long bot) {
        return with("via_bot", user(bot, true));
    }

    Said with(String field, Object value) {
        return new Said(json.copy().put(field, value), words);
    }

    JsonObject json() {
        return json.copy();
    }

    Message message() {
        try {
            return TelegramJson.MAPPER.readValue(json.encode(), Message.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject user(long id, boolean bot) {
        return new JsonObject().put("id", id).put("is_bot", bot);
    }

    private JsonObject replied(long author, long message) {
        return new JsonObject()
                .put("message_id", message)
                .put("chat", json.getJsonObject("chat"))
                .put("from", user(author, author == 5).put("first_name", "Boris"));
    }

    private static JsonArray entities(JsonObject message) {
        return message.containsKey("entities")
                ? message.getJsonArray("entities")
                : message.getJsonArray("caption_entities");
    }
}
