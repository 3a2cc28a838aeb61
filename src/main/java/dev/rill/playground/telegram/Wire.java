package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;

/** Messages in the Bot API's shape. */
final class Wire {
    private Wire() {}

    static JsonObject message(Chat chat, Message message) {
        var json = bare(chat, message);
        if (message.replyTo() != 0) {
            chat.find(message.replyTo()).ifPresent(replied -> json.put("reply_to_message", bare(chat, replied)));
        }
        return json;
    }

    private static JsonObject bare(Chat chat, Message message) {
        var json = new JsonObject()
                .put("message_id", message.id())
                .put("from", message.from().toUser())
                .put("chat", chat.toWire())
                .put("date", message.sentAt() / 1000);
        if (message.editedAt() != 0) {
            json.put("edit_date", message.editedAt() / 1000);
        }
        if (message.thread() != 0) {
            json.put("message_thread_id", message.thread()).put("is_topic_message", true);
        }
        json.put("text", message.text());
        if (!message.content().entities().isEmpty()) {
            json.put("entities", message.content().entitiesToJson());
        }
        if (!message.keyboard().isEmpty()) {
            json.put("reply_markup", message.keyboard().toJson());
        }
        return json;
    }
}
