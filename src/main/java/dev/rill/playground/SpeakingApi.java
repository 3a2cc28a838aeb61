package dev.rill.playground;

import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;

/** What people do in a chat. */
final class SpeakingApi {
    private final Crowd crowd;
    private final Questions questions;

    SpeakingApi(SimulatedTelegram telegram, Questions questions) {
        this.crowd = telegram.crowd();
        this.questions = questions;
    }

    void mount(Api api) {
        api.post("/chats/:chat/say", this::say);
        api.post(
                "/chats/:chat/messages/:message/edit",
                input -> deed(crowd.edit(input.chat(), input.message(), input.text("text"))));
        api.post("/chats/:chat/messages/:message/press", this::press);
        api.delete("/chats/:chat/messages/:message", this::delete);
        api.post("/chats/:chat/block", this::block);
        api.post(
                "/chats/:chat/drafts/:draft/stop",
                input -> update(crowd.stopDraft(input.chat(), input.pathNumber("draft"))));
        api.post("/updates", input -> update(crowd.push(input.body())));
    }

    private JsonObject say(Input input) {
        var chat = input.chat();
        return deed(questions.ask(
                chat,
                input.number("from", chat),
                input.text("text"),
                input.number("thread", 0),
                input.number("replyTo", 0)));
    }

    private static JsonObject deed(Crowd.Deed deed) {
        return update(deed.update()).put("message", deed.message());
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
