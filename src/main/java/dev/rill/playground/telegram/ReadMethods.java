package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Who is who. */
final class ReadMethods {
    private final World world;

    ReadMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("getme", attempt -> me());
        methods.put("getchat", attempt -> chat(attempt.chat()));
        methods.put("getchatmember", this::member);
        methods.put("getchatmembercount", attempt -> attempt.chat().members.size() + 1);
    }

    private JsonObject me() {
        return Person.BOT
                .toUser()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", true)
                .put("supports_guest_queries", world.settings().knowsGuests())
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false)
                .put("has_topics_enabled", false);
    }

    private static JsonObject chat(Chat chat) {
        return chat.toWire().put("accent_color_id", 0).put("max_reaction_count", 11);
    }

    private Object member(Attempt attempt) {
        var chat = attempt.chat();
        var user = attempt.parameters.number("user_id", 0);
        if (user == Person.BOT.id()) {
            return member(Person.BOT, chat.blocked ? "kicked" : "member");
        }
        if (world.persons().stream().noneMatch(person -> person.id() == user)) {
            throw Refusal.badRequest("user not found");
        }
        return member(world.person(user), chat.isMember(user) ? "member" : "left");
    }

    static JsonObject member(Person person, String status) {
        return new JsonObject().put("user", person.toUser()).put("status", status);
    }
}
