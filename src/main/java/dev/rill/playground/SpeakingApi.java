package dev.rill.playground;

import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.Saying;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What people do in a chat. */
final class SpeakingApi {
    private static final String NO_FILE = "AgACAgIAAx-picture-";
    private final Crowd crowd;
    private final Questions questions;
    private long pictures;

    SpeakingApi(SimulatedTelegram telegram, Questions questions) {
        this.crowd = telegram.crowd();
        this.questions = questions;
    }

    void mount(Api api) {
        api.post("/chats/:chat/say", this::say);
        api.post("/chats/:chat/album", this::show);
        api.post("/chats/:chat/migrate", this::migrate);
        api.post(
                "/chats/:chat/messages/:message/edit",
                input -> Shapes.deed(
                        crowd.edit(input.chat(), input.message(), input.text("text"), input.array("entities"))));
        api.post("/chats/:chat/messages/:message/press", this::press);
        api.post("/chats/:chat/messages/:message/forge", this::forge);
        api.post("/chats/:chat/send", this::send);
        api.post("/chats/:chat/key", this::pressKey);
        api.delete("/chats/:chat/messages/:message", this::delete);
        api.post("/chats/:chat/block", this::block);
        api.post(
                "/chats/:chat/drafts/:draft/stop",
                input -> update(crowd.stopDraft(input.chat(), input.pathNumber("draft"))));
        api.post("/updates", input -> update(crowd.push(input.body())));
    }

    private JsonObject say(Input input) {
        var chat = input.chat();
        var saying = new Saying(
                input.text("text"),
                input.array("entities"),
                input.number("thread", 0),
                input.number("replyTo", 0),
                input.optionalText("forwardedFrom"));
        return deeds(questions.ask(chat, input.number("from", chat), saying));
    }

    /** A sticker, a place: the fields of a message that the bot gets to see. */
    private JsonObject send(Input input) {
        var chat = input.chat();
        var fields = Optional.ofNullable(input.body().getJsonObject("message"))
                .orElseThrow(() -> new IllegalArgumentException("Cannot go on because message is missing"));
        var from = input.number("from", chat);
        return Shapes.deed(crowd.send(chat, from, fields, input.number("thread", 0), input.number("replyTo", 0)));
    }

    private JsonObject pressKey(Input input) {
        return Shapes.deed(crowd.pressKey(input.chat(), input.number("from", input.chat()), input.text("button")));
    }

    private JsonObject show(Input input) {
        var chat = input.chat();
        var given = Optional.ofNullable(input.body().getJsonArray("photos")).orElseGet(JsonArray::new);
        var shown = given.stream().map(each -> picture((JsonObject) each)).toList();
        return deeds(crowd.show(
                chat, input.number("from", chat), shown, input.number("thread", 0), input.number("replyTo", 0)));
    }

    private Crowd.Picture picture(JsonObject photo) {
        return new Crowd.Picture(
                photo.getString("file", NO_FILE + ++pictures),
                photo.getString("caption", ""),
                photo.getJsonArray("entities", new JsonArray()));
    }

    private JsonObject migrate(Input input) {
        return Shapes.chat(crowd.migrate(input.chat()), false);
    }

    private static JsonObject deeds(List<Crowd.Deed> deeds) {
        return Shapes.deed(deeds.getFirst())
                .put("messages", Shapes.array(deeds, Crowd.Deed::message))
                .put("updates", Shapes.array(deeds, Crowd.Deed::update));
    }

    private static JsonObject update(long number) {
        return new JsonObject().put("update", number);
    }

    private JsonObject press(Input input) {
        var from = input.number("from", input.chat());
        var label = input.optionalText("button");
        return pressed(label.map(words -> crowd.pressLabelled(input.chat(), input.message(), from, words))
                .orElseGet(() -> crowd.press(input.chat(), input.message(), from, input.text("data"))));
    }

    /** Any data, under any message, by anybody. */
    private JsonObject forge(Input input) {
        var from = input.number("from", input.chat());
        return pressed(crowd.forge(input.chat(), input.message(), from, input.text("data")));
    }

    private static JsonObject pressed(Query query) {
        return new JsonObject().put("query", query.id());
    }

    private JsonObject delete(Input input) {
        crowd.delete(input.chat(), input.message());
        return new JsonObject();
    }

    private JsonObject block(Input input) {
        return update(crowd.block(input.chat(), input.body().getBoolean("blocked", true)));
    }
}
