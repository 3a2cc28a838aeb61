package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers to people who call the bot into a chat. They cost nothing. */
final class InlineMethods {
    private static final long LIFE = Duration.ofSeconds(30).toMillis();
    private static final long GUEST_LIFE = Duration.ofSeconds(150).toMillis();
    private static final int MOST_OFFERS = 50;
    private static final int LONGEST_OFFSET = 64;
    private static final String TOO_OLD = "query is too old and response timeout expired or query ID is invalid";
    private final World world;

    InlineMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("answerinlinequery", this::answer);
        methods.put("answerguestquery", this::answerGuest);
    }

    private Object answer(Attempt attempt) {
        var parameters = attempt.parameters;
        var results = parameters.array("results").orElseThrow(() -> Refusal.badRequest("can't find field \"results\""));
        if (results.size() > MOST_OFFERS) {
            throw Refusal.badRequest("RESULTS_TOO_MUCH");
        }
        if (parameters.text("next_offset", "").getBytes(StandardCharsets.UTF_8).length > LONGEST_OFFSET) {
            throw Refusal.badRequest("NEXT_OFFSET_INVALID");
        }
        var offers = offers(results);
        var query = query(parameters.text("inline_query_id", ""), LIFE, false);
        world.inline.put(query.answer(offers));
        world.changed(world.chat(query.chat()));
        return true;
    }

    private static List<Offer> offers(JsonArray results) {
        var offers = results.stream().map(Offer::read).toList();
        if (offers.stream().map(Offer::id).distinct().count() < offers.size()) {
            throw Refusal.badRequest("RESULT_ID_DUPLICATE");
        }
        return offers;
    }

    private InlineQuery query(String id, long life, boolean guests) {
        return world.inline
                .query(id)
                .filter(query -> query.isGuests() == guests
                        && (guests || !query.answered())
                        && world.time.millis() - query.askedAt() < life)
                .orElseThrow(() -> Refusal.badRequest(TOO_OLD));
    }

    /** Whoever answers twice is there twice: Telegram does not notice. */
    private Object answerGuest(Attempt attempt) {
        var parameters = attempt.parameters;
        var result = parameters.object("result").orElseThrow(() -> Refusal.badRequest("can't find field \"result\""));
        var offer = Offer.read(result);
        attempt.note(offer.body());
        var query = query(parameters.text("guest_query_id", ""), GUEST_LIFE, true);
        world.inline.put(query.answer(List.of(offer)));
        var message = world.putInline(world.chat(query.chat()), Person.BOT, offer, query.message());
        attempt.message = message.id();
        attempt.keyboard = message.keyboard();
        return new JsonObject().put("inline_message_id", message.inline().orElseThrow());
    }
}
