package dev.rill.playground;

import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The commands that the bot announced, and what somebody sees of them. */
final class MenusApi {
    private final SimulatedTelegram telegram;

    MenusApi(SimulatedTelegram telegram) {
        this.telegram = telegram;
    }

    void mount(Api api) {
        api.get("/commands", input -> all());
        api.get("/chats/:chat/commands", this::shown);
    }

    private JsonObject all() {
        var made = new JsonObject();
        telegram.made().forEach(made::put);
        return new JsonObject()
                .put("menus", Shapes.array(telegram.menus(), Shapes::menu))
                .put("made", made);
    }

    private JsonObject shown(Input input) {
        return telegram.menu(input.chat(), input.queryNumber("person", input.chat()))
                .map(Shapes::menu)
                .orElseGet(() -> new JsonObject().put("commands", new JsonArray()));
    }
}
