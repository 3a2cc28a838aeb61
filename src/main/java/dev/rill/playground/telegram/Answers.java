package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The envelope of every answer. */
final class Answers {
    private Answers() {}

    static Reply.Json ok(Object result) {
        return new Reply.Json(200, new JsonObject().put("ok", true).put("result", result), Optional.empty());
    }

    static Reply.Json refusal(Refusal refusal) {
        return new Reply.Json(
                refusal.code(),
                refused(refusal),
                Optional.ofNullable(refusal.parameters().getInteger("retry_after")));
    }

    static JsonObject refused(Refusal refusal) {
        var json = new JsonObject()
                .put("ok", false)
                .put("error_code", refusal.code())
                .put("description", refusal.description());
        if (!refusal.parameters().isEmpty()) {
            json.put("parameters", refusal.parameters());
        }
        return json;
    }

    static Reply.Json of(JsonObject envelope) {
        var retryAfter = Optional.ofNullable(envelope.getJsonObject("parameters"))
                .map(parameters -> parameters.getInteger("retry_after"));
        return new Reply.Json(envelope.getInteger("error_code", 200), envelope, retryAfter);
    }
}
