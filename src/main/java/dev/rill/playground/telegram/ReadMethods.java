package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
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
        methods.put("getchatadministrators", ReadMethods::administrators);
        methods.put(
                "getchatmembercount",
                attempt -> present(attempt).roster.present().size() + 1);
    }

    private JsonObject me() {
        var settings = world.settings();
        return Person.BOT
                .toUser()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", !settings.powers().privacy())
                .put("supports_inline_queries", settings.powers().inline())
                .put("supports_guest_queries", settings.takesGuests())
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false)
                .put("has_topics_enabled", false);
    }

    private static JsonObject chat(Chat chat) {
        return chat.toWire().put("accent_color_id", 0).put("max_reaction_count", 11);
    }

    private static Chat present(Attempt attempt) {
        var chat = attempt.chat();
        MessageMethods.refuseAbsent(chat);
        return chat;
    }

    /** In a private chat there are two members, and nobody runs it. */
    private Object member(Attempt attempt) {
        var chat = present(attempt);
        var user = attempt.parameters.number("user_id", 0);
        if (user == Person.BOT.id()) {
            return chat.roster.bot.toWire(Person.BOT);
        }
        if (user <= 0) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        if (world.persons().stream().noneMatch(person -> person.id() == user)) {
            throw Refusal.badRequest("user not found");
        }
        var standing = chat.roster.standing(user);
        return (chat.isPrivate() && standing.isPresent() ? Standing.MEMBER : standing).toWire(world.person(user));
    }

    private static Object administrators(Attempt attempt) {
        var chat = present(attempt);
        if (chat.isPrivate()) {
            throw Refusal.badRequest("there are no administrators in the private chat");
        }
        var hosts = new JsonArray();
        chat.roster.hosts().stream()
                .filter(host -> !host.person().bot())
                .forEach(host -> hosts.add(host.standing().toWire(host.person())));
        if (chat.roster.bot.isHost()) {
            hosts.add(chat.roster.bot.toWire(Person.BOT));
        }
        return hosts;
    }
}
