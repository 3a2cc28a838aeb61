package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Answers to presses of buttons. They cost nothing and come too late after 150 s. */
final class QueryMethods {
    private static final long LIFE = Duration.ofSeconds(150).toMillis();
    private static final int LONGEST_TEXT = 200;
    private final World world;

    QueryMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("answercallbackquery", this::answer);
    }

    private Object answer(Attempt attempt) {
        var parameters = attempt.parameters;
        var text = parameters.text("text", "");
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        var query = world.query(parameters.text("callback_query_id", ""))
                .filter(found -> !found.answered() && world.time.millis() - found.pressedAt() < LIFE)
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
        attempt.message = query.message();
        var answered = query.answer(
                Optional.of(text).filter(words -> !words.isEmpty()),
                parameters.flag("show_alert"),
                Optional.ofNullable(parameters.text("url")));
        world.put(answered);
        world.tell(new Happening.Toast(answered));
        return true;
    }
}
