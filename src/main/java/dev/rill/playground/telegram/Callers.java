package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** People who call the bot into a chat, whether it is a member there or not: inline, or as a guest. Thread-safe. */
public final class Callers {
    private static final Duration QUERY_LIFE = Duration.ofSeconds(30);
    private static final Duration CHOICE_LIFE = Duration.ofSeconds(600);
    private final World world;
    private final Updates updates;
    private final Hearing hearing;

    Callers(World world, Updates updates, Hearing hearing) {
        this.world = world;
        this.updates = updates;
        this.hearing = hearing;
    }

    /**
     * What came of a choice.
     *
     * @param update 0 when the bot is not told
     * @param inline the {@code inline_message_id}; empty when the result has no buttons, as the bot is not told it then
     */
    public record Choice(long message, long update, Optional<String> inline) {}

    /** Types {@code @bot query} into a chat without sending it; gives the query and the update. */
    public InlineQuery type(long chat, long from, String text, String offset) {
        return world.locked(() -> {
            if (!world.settings().powers().inline()) {
                throw new IllegalArgumentException("Cannot ask inline because the bot's owner has not switched it on");
            }
            var room = world.chat(chat);
            var person = room.member(from);
            var query = world.inline.ask(chat, from, text, 0, world.time.millis());
            var body = new JsonObject()
                    .put("id", query.id())
                    .put("from", person.toUser())
                    .put("chat_type", chat == from ? "sender" : room.kind.wireName())
                    .put("query", text)
                    .put("offset", offset);
            updates.add("inline_query", "person " + from, QUERY_LIFE, body);
            return query;
        });
    }

    /** A query as it stands, with what the bot offers. */
    public Optional<InlineQuery> query(String id) {
        return world.locked(() -> world.inline.query(id));
    }

    /** Chooses what the bot offered: it stands in the chat now, in the person's name. */
    public Choice choose(String id, String result) {
        return world.locked(() -> {
            var query = world.inline.query(id).orElseThrow(() -> new NoSuchElementException("There is no query " + id));
            var offer = query.offers().stream()
                    .filter(one -> one.id().equals(result))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("There is no such result of query " + id));
            var room = world.chat(query.chat());
            var person = room.member(query.from());
            var message = world.putInline(room, person, offer, 0);
            var inline = message.inline().filter(known -> !offer.keyboard().isEmpty());
            var body = new JsonObject()
                    .put("result_id", result)
                    .put("from", person.toUser())
                    .put("query", query.text());
            inline.ifPresent(known -> body.put("inline_message_id", known));
            var update = world.settings().powers().feedback()
                    ? updates.add("chosen_inline_result", "person " + query.from(), CHOICE_LIFE, body)
                    : 0;
            if (room.roster.bot.isPresent()) {
                hearing.said(room, message);
            }
            return new Choice(message.id(), update, inline);
        });
    }

    /** Mentions the bot in a chat, and is heard although it is no member; gives the query, whose message is what was said. */
    public InlineQuery askGuest(long chat, long from, String text, long replyTo) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var words = Utterance.of(room.member(from), new Body.Words(Judge.typed(text)));
            return hearing.asked(room, world.spoken(room, words.at(0, replyTo)));
        });
    }
}
