package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Messages in the Bot API's shape. */
final class Wire {
    private Wire() {}

    static JsonObject message(Chat chat, Message message) {
        var json = bare(chat, message);
        answered(chat, message).ifPresent(replied -> json.put("reply_to_message", bare(chat, replied)));
        return json;
    }

    /** A message that is not there any more, as it stands in a press: without a date. */
    static JsonObject unreachable(Chat chat, long message) {
        var bare = new JsonObject()
                .put("chat", chat.toWire())
                .put("message_id", message)
                .put("date", 0);
        return new JsonObject().put("message", bare);
    }

    /** In a topic, what answers nothing answers the message that made the topic. */
    private static Optional<Message> answered(Chat chat, Message message) {
        if (message.replyTo() != 0) {
            return chat.find(message.replyTo());
        }
        return chat.topics.root(message.thread()).filter(root -> root.id() != message.id());
    }

    private static JsonObject bare(Chat chat, Message message) {
        var json = new JsonObject()
                .put("message_id", message.id())
                .put("from", chat.roster.latest(message.from()).toUser())
                .put("chat", chat.toWire())
                .put("date", message.sentAt() / 1000);
        if (message.editedAt() != 0) {
            json.put("edit_date", message.editedAt() / 1000);
        }
        putThread(json, chat, message);
        message.forwardedFrom().ifPresent(author -> json.put("forward_origin", origin(author, message)));
        put(json, message.body());
        message.inline()
                .filter(id -> !message.from().isOurBot())
                .ifPresent(id -> json.put("via_bot", Person.BOT.toUser()));
        if (!message.keyboard().isEmpty()) {
            json.put("reply_markup", message.keyboard().toJson());
        }
        return json;
    }

    /** Where a supergroup has no topics, answers carry a thread all the same: that of the message at its beginning. */
    private static void putThread(JsonObject json, Chat chat, Message message) {
        if (message.thread() != 0) {
            json.put("message_thread_id", message.thread()).put("is_topic_message", true);
            return;
        }
        if (chat.kind == Kind.SUPERGROUP && !chat.topics.isForum() && message.replyTo() != 0) {
            json.put("message_thread_id", beginning(chat, message));
        }
    }

    private static long beginning(Chat chat, Message message) {
        var at = message;
        var before = chat.find(at.replyTo());
        while (before.isPresent() && before.get().id() < at.id()) {
            at = before.get();
            before = chat.find(at.replyTo());
        }
        return at.replyTo() == 0 ? at.id() : at.replyTo();
    }

    private static JsonObject origin(String author, Message message) {
        return new JsonObject()
                .put("type", "hidden_user")
                .put("sender_user_name", author)
                .put("date", message.sentAt() / 1000 - 60);
    }

    private static void put(JsonObject json, Body body) {
        switch (body) {
            case Body.Words words -> put(json, "text", "entities", words.content());
            case Body.Rich rich -> json.put("rich_message", rich.text().toJson());
            case Body.Photo photo -> {
                json.put("photo", sizes(photo.file()));
                photo.album().ifPresent(album -> json.put("media_group_id", album));
                putCaption(json, photo.caption());
            }
            case Body.Document document -> {
                json.put("document", file(document));
                putCaption(json, document.caption());
            }
            case Body.Voice voice -> {
                json.put("voice", clip(voice));
                putCaption(json, voice.caption());
            }
            case Body.Note note -> json.mergeIn(note.fields());
            case Body.Thing thing -> json.mergeIn(thing.fields());
        }
    }

    private static void putCaption(JsonObject json, Formatted caption) {
        if (!caption.text().isEmpty()) {
            put(json, "caption", "caption_entities", caption);
        }
    }

    private static void put(JsonObject json, String text, String entities, Formatted content) {
        json.put(text, content.text());
        if (!content.entities().isEmpty()) {
            json.put(entities, content.entitiesToJson());
        }
    }

    private static JsonObject file(Body.Document document) {
        return new JsonObject()
                .put("file_id", document.file())
                .put("file_unique_id", "u" + document.file())
                .put("file_name", document.name())
                .put("mime_type", document.type())
                .put("file_size", document.size());
    }

    private static JsonObject clip(Body.Voice voice) {
        return new JsonObject()
                .put("file_id", voice.file())
                .put("file_unique_id", "u" + voice.file())
                .put("duration", voice.seconds())
                .put("mime_type", voice.type())
                .put("file_size", voice.size());
    }

    private static JsonArray sizes(String file) {
        return new JsonArray().add(size(file + "-s", 90, 67, 1_300)).add(size(file, 1280, 960, 120_000));
    }

    private static JsonObject size(String file, int width, int height, int bytes) {
        return new JsonObject()
                .put("file_id", file)
                .put("file_unique_id", "u" + file)
                .put("width", width)
                .put("height", height)
                .put("file_size", bytes);
    }
}
