package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * For whom a list of commands is; the narrowest that has one counts.
 *
 * @param chat 0 for a kind of chats
 * @param user 0 for all of them
 */
record MenuScope(Type type, long chat, long user) {
    enum Type {
        DEFAULT,
        ALL_PRIVATE_CHATS,
        ALL_GROUP_CHATS,
        ALL_CHAT_ADMINISTRATORS,
        CHAT,
        CHAT_ADMINISTRATORS,
        CHAT_MEMBER;

        boolean isForHosts() {
            return this == ALL_CHAT_ADMINISTRATORS || this == CHAT_ADMINISTRATORS;
        }

        boolean namesChat() {
            return this == CHAT || this == CHAT_ADMINISTRATORS || this == CHAT_MEMBER;
        }
    }

    static MenuScope of(Type type) {
        return new MenuScope(type, 0, 0);
    }

    static MenuScope of(Type type, long chat) {
        return new MenuScope(type, chat, 0);
    }

    static MenuScope read(Optional<JsonObject> given, LongFunction<Optional<Chat>> chats) {
        if (given.isEmpty()) {
            return of(Type.DEFAULT);
        }
        var parameters = new Parameters(given.get());
        var type = type(parameters.text("type", ""));
        if (!type.namesChat()) {
            return of(type);
        }
        if (!parameters.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        var chat = chats.apply(parameters.number("chat_id", 0)).orElseThrow(() -> Refusal.badRequest("chat not found"));
        if (chat.isPrivate() && type != Type.CHAT) {
            throw Refusal.badRequest("can't use specified scope in private chats");
        }
        return new MenuScope(type, chat.id, type == Type.CHAT_MEMBER ? user(parameters) : 0);
    }

    /** Empty for whom there is nobody any more. */
    static Optional<MenuScope> find(JsonObject given, LongFunction<Optional<Chat>> chats) {
        try {
            return Optional.of(read(Optional.of(given), chats));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private static Type type(String word) {
        for (var type : Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        throw Refusal.badRequest("can't parse BotCommandScope: unsupported type specified");
    }

    private static long user(Parameters parameters) {
        var user = parameters.number("user_id", 0);
        if (user <= 0) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        return user;
    }

    JsonObject toWire() {
        var json = new JsonObject().put("type", type.name().toLowerCase(Locale.ROOT));
        if (chat != 0) {
            json.put("chat_id", chat);
        }
        return user == 0 ? json : json.put("user_id", user);
    }
}
