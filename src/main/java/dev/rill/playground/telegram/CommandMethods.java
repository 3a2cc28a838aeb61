package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The commands that the bot announces, by scope and language. */
final class CommandMethods {
    private static final int MOST = 100;
    private static final int LONGEST_DESCRIPTION = 256;
    private final World world;

    CommandMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("setmycommands", this::set);
        methods.put("deletemycommands", this::delete);
        methods.put("getmycommands", attempt -> world.menus.get(key(attempt.parameters)));
    }

    private Object set(Attempt attempt) {
        var commands = attempt.parameters
                .array("commands")
                .orElseThrow(() -> Refusal.badRequest("parameter \"commands\" is required"));
        if (commands.size() > MOST) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        var judged = new JsonArray();
        commands.forEach(command -> judged.add(judged(command)));
        world.menus.put(key(attempt.parameters), judged);
        world.tell(new Happening.PeopleChanged());
        return true;
    }

    private static JsonObject judged(Object each) {
        if (!(each instanceof JsonObject command)) {
            throw Refusal.badRequest("can't parse BotCommand: expected an Object");
        }
        var name = command.getString("command", "").replaceFirst("^/", "");
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        var description = command.getString("description", "").strip();
        if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return new JsonObject().put("command", name).put("description", description);
    }

    private Object delete(Attempt attempt) {
        world.menus.remove(key(attempt.parameters));
        world.tell(new Happening.PeopleChanged());
        return true;
    }

    private Menus.Key key(Parameters parameters) {
        var language = parameters.text("language_code", "");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return new Menus.Key(MenuScope.read(parameters.object("scope"), world::find), language);
    }
}
