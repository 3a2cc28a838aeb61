package dev.rill.playground.model;

import dev.rill.playground.model.Question.Said;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Responses request as it came: a question, with what the response knows that it names, or something to refuse. */
sealed interface Input {
    record Asks(Question question) implements Input {}

    record Refused(Refusal refusal) implements Input {}

    static Input read(@Nullable Buffer bytes, Kept kept) {
        return body(bytes).map(body -> read(body, kept)).orElseGet(() -> new Refused(Refusal.notARequest("input")));
    }

    private static Input read(JsonObject body, Kept kept) {
        var named = Optional.ofNullable(body.getValue("previous_response_id")).map(String::valueOf);
        var earlier = named.map(kept::upTo).orElse(Optional.of(List.<Said>of()));
        return earlier.map(said -> question(body, said))
                .orElseGet(() -> new Refused(Refusal.forgotten(named.orElseThrow())));
    }

    private static Input question(JsonObject body, List<Said> earlier) {
        return Question.ofInput(body, earlier)
                .<Input>map(Asks::new)
                .orElseGet(() -> new Refused(Refusal.notARequest("input")));
    }

    private static Optional<JsonObject> body(@Nullable Buffer bytes) {
        try {
            return Optional.ofNullable(bytes).map(JsonObject::new);
        } catch (DecodeException notJson) {
            return Optional.empty();
        }
    }
}
