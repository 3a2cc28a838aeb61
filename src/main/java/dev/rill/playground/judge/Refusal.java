package dev.rill.playground.judge;

import io.vertx.core.json.JsonObject;

/** A call that Telegram does not carry out, with the code and the sentence that the bot gets to read. */
public final class Refusal extends RuntimeException {
    private final int code;
    private final JsonObject parameters;

    private Refusal(int code, String description, JsonObject parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    /** 400, {@code Bad Request: } before the sentence. */
    public static Refusal badRequest(String sentence) {
        return new Refusal(400, "Bad Request: " + sentence, new JsonObject());
    }

    /** 403, {@code Forbidden: } before the sentence. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(403, "Forbidden: " + sentence, new JsonObject());
    }

    /** 409, {@code Conflict: } before the sentence. */
    public static Refusal conflict(String sentence) {
        return new Refusal(409, "Conflict: " + sentence, new JsonObject());
    }

    /** 401: the token belongs to no bot. */
    public static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", new JsonObject());
    }

    /** 404: no such path, or no such method. */
    public static Refusal notFound(String description) {
        return new Refusal(404, description, new JsonObject());
    }

    /** 413: more than Telegram takes at once. */
    public static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", new JsonObject());
    }

    /** 500: Telegram itself stumbled. */
    public static Refusal internal(String sentence) {
        return new Refusal(500, "Internal Server Error: " + sentence, new JsonObject());
    }

    /** 429, to be tried again after so many seconds. */
    public static Refusal tooManyRequests(int seconds) {
        return new Refusal(
                429, "Too Many Requests: retry after " + seconds, new JsonObject().put("retry_after", seconds));
    }

    /** 400: the group lives on as a supergroup. */
    public static Refusal migrated(long supergroup) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new JsonObject().put("migrate_to_chat_id", supergroup));
    }

    /** The HTTP status, which is Telegram's {@code error_code} too. */
    public int code() {
        return code;
    }

    /** The sentence as it stands in {@code description}. */
    public String description() {
        return String.valueOf(getMessage());
    }

    /** What {@code parameters} holds; empty when there are none. */
    public JsonObject parameters() {
        return parameters;
    }
}
