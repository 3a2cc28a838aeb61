package dev.rill.playground.telegram;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A bot without HTTP, in a world whose time is the test's: it calls, and keeps the replies. */
final class TestBot {
    final ManualTime time = new ManualTime();
    final TestCourier courier = new TestCourier();
    final SimulatedTelegram telegram = SimulatedTelegram.create(time, courier);
    final Crowd crowd = telegram.crowd();

    /** Calls a method whose reply comes at once. */
    JsonObject call(String method, JsonObject parameters) {
        var replies = later(method, parameters);
        if (replies.isEmpty()) {
            throw new AssertionError("There is no reply yet");
        }
        return ((Reply.Json) replies.getFirst()).body();
    }

    /** Calls a method whose reply may come later: the list fills when it does. */
    List<Reply> later(String method, JsonObject parameters) {
        var replies = new ArrayList<Reply>();
        telegram.bot().call(method, new Parameters(parameters), replies::add);
        return replies;
    }

    /** Calls a method with a file. */
    JsonObject upload(String method, JsonObject parameters, String field, Upload file) {
        var replies = new ArrayList<Reply>();
        telegram.bot().call(method, new Parameters(parameters, Map.of(field, file)), replies::add);
        return ((Reply.Json) replies.getFirst()).body();
    }

    /** Sends a message; gives its number. */
    long send(long chat, String text) {
        return call("sendMessage", message(chat, text)).getJsonObject("result").getLong("message_id");
    }

    JsonObject edit(long chat, long message, String text) {
        return call("editMessageText", message(chat, text).put("message_id", message));
    }

    static JsonObject message(long chat, String text) {
        return new JsonObject().put("chat_id", chat).put("text", text);
    }

    JsonArray updates(JsonObject parameters) {
        return call("getUpdates", parameters).getJsonArray("result");
    }

    /** What the bot is told of this kind and has not been told yet. */
    List<JsonObject> heard(String type) {
        var all = updates(new JsonObject());
        all.stream()
                .map(JsonObject.class::cast)
                .reduce((older, newer) -> newer)
                .ifPresent(last -> updates(new JsonObject().put("offset", last.getLong("update_id") + 1)));
        return all.stream()
                .map(update -> ((JsonObject) update).getJsonObject(type))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A group with these people, made by the first of them. */
    long group(Kind kind, Person... people) {
        var members = Stream.of(people).map(Person::id).toList();
        return crowd.gather(kind, "House", members, List.of()).id();
    }

    /** What a refusal says. */
    static String description(JsonObject reply) {
        return reply.getString("description");
    }

    void pass(Duration duration) {
        time.pass(duration);
    }
}
