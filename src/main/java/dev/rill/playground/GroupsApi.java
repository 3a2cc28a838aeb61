package dev.rill.playground;

import dev.rill.playground.telegram.Hosts;
import dev.rill.playground.telegram.SimulatedTelegram;
import dev.rill.playground.telegram.Standing;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is in a chat and as what, the bot among them; topics; links to the bot. */
final class GroupsApi {
    private static final Pattern LINK = Pattern.compile("(startgroup|start)(?:=([^&]*))?(?:&.*)?");
    private final Hosts hosts;

    GroupsApi(SimulatedTelegram telegram) {
        this.hosts = telegram.hosts();
    }

    void mount(Api api) {
        api.post("/chats/:chat/members", this::place);
        api.post("/chats/:chat/bot", this::placeBot);
        api.post("/chats/:chat/topics", this::open);
        api.post("/chats/:chat/topics/:topic", this::close);
        api.delete("/chats/:chat/topics/:topic", this::delete);
        api.post("/links", this::follow);
    }

    private JsonObject place(Input input) {
        var person = input.optionalNumber("person")
                .orElseThrow(() -> new IllegalArgumentException("Cannot go on because person is missing"));
        return Shapes.deed(hosts.place(input.chat(), person, standing(input), by(input)));
    }

    private JsonObject placeBot(Input input) {
        return Shapes.deed(hosts.placeBot(input.chat(), standing(input), by(input)));
    }

    private static Standing standing(Input input) {
        return Standing.of(input.text("status"));
    }

    private static Optional<Long> by(Input input) {
        return input.optionalNumber("by");
    }

    private JsonObject open(Input input) {
        return Shapes.topic(hosts.openTopic(input.chat(), input.text("name"), by(input)));
    }

    private JsonObject close(Input input) {
        var closed = input.body().getBoolean("closed", true);
        return Shapes.deed(hosts.closeTopic(input.chat(), input.pathNumber("topic"), closed, by(input)));
    }

    private JsonObject delete(Input input) {
        hosts.deleteTopic(input.chat(), input.pathNumber("topic"));
        return new JsonObject();
    }

    /** {@code https://t.me/rill_bot?start=payload}: {@code start} leads into the private chat, {@code startgroup} into one. */
    private JsonObject follow(Input input) {
        var from = input.optionalNumber("from")
                .orElseThrow(() -> new IllegalArgumentException("Cannot go on because from is missing"));
        var query =
                Optional.ofNullable(URI.create(input.text("url")).getRawQuery()).orElse("start");
        var link = LINK.matcher(query);
        if (!link.matches()) {
            throw new IllegalArgumentException("Cannot follow this link: it has neither start nor startgroup");
        }
        var chat = link.group(1).equals("start") ? from : input.number("chat", 0);
        var payload = Optional.ofNullable(link.group(2)).orElse("");
        return Shapes.deed(hosts.follow(chat, from, payload)).put("chat", chat);
    }
}
