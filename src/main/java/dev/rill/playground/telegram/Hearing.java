package dev.rill.playground.telegram;

import dev.rill.playground.judge.Entity;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;

/**
 * What the bot gets to hear of a chat: all of it, what privacy mode leaves, or, where it is no member, only what it is called
 * for as a guest. Guarded by the world's lock.
 */
final class Hearing {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String NAME = "@" + Person.BOT.username().orElseThrow();
    private final World world;
    private final Updates updates;

    Hearing(World world, Updates updates) {
        this.world = world;
        this.updates = updates;
    }

    /** A message came; gives the update that tells of it, 0 when none does. */
    long said(Chat room, Message message) {
        if (room.roster.bot.isPresent()) {
            return hears(room, message) ? tell(room, "message", Wire.message(room, message)) : 0;
        }
        var called = !room.isPrivate() && world.settings().takesGuests() && isMeant(room, message);
        if (called) {
            asked(room, message);
            return room.newestUpdate;
        }
        return 0;
    }

    /** A message was changed; gives the update that tells of it, 0 when none does. */
    long edited(Chat room, Message message) {
        return room.roster.bot.isPresent() && hears(room, message)
                ? tell(room, "edited_message", Wire.message(room, message))
                : 0;
    }

    /** Something else happened in a chat where the bot is. */
    long happened(Chat room, String type, JsonObject body) {
        return room.roster.bot.isPresent() ? tell(room, type, body) : 0;
    }

    /** Tells whether the bot is there or not. */
    long tell(Chat room, String type, JsonObject body) {
        return updates.tell(room, type, A_DAY, body);
    }

    /** The bot is called as a guest. */
    InlineQuery asked(Chat room, Message message) {
        var query = world.inline.ask(
                room.id, message.from().id(), message.content().text(), message.id(), world.time.millis());
        tell(room, "guest_message", Wire.message(room, message).put("guest_query_id", query.id()));
        return query;
    }

    private boolean hears(Chat room, Message message) {
        return room.isPrivate()
                || !world.settings().powers().privacy()
                || room.roster.bot.isHost()
                || message.body() instanceof Body.Note
                || message.byBot()
                || answersBot(room, message)
                || isCommand(room, message);
    }

    private static boolean answersBot(Chat room, Message message) {
        return message.replyTo() != 0
                && room.find(message.replyTo()).filter(Message::byBot).isPresent();
    }

    /** One that names this bot, or names none while this bot was the last of all bots to speak. */
    private static boolean isCommand(Chat room, Message message) {
        return message.content().entities().stream()
                .filter(entity -> entity.type().equals("bot_command") && entity.offset() == 0)
                .map(entity -> words(message, entity))
                .anyMatch(command -> command.contains("@") ? command.endsWith(NAME) : room.botSpoke);
    }

    /** By its name, by a link to it, or as whose words are answered. */
    private static boolean isMeant(Chat room, Message message) {
        return message.content().entities().stream().anyMatch(entity -> names(message, entity))
                || answersBot(room, message);
    }

    private static boolean names(Message message, Entity entity) {
        return switch (entity.type()) {
            case "mention" -> words(message, entity).equals(NAME);
            case "text_mention" ->
                entity.details().get("user") instanceof JsonObject user && Person.BOT.id() == user.getLong("id", 0L);
            default -> false;
        };
    }

    private static String words(Message message, Entity entity) {
        return message.content().text().substring(entity.offset(), entity.end()).toLowerCase(Locale.ROOT);
    }
}
