package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** The commands that the bot announces, by scope and language. */
final class CommandMethods {
    private static final int MOST = 100;
    private static final int MOST_MENUS = 1_000;
    private static final String DEFAULT_SCOPE =
            new JsonObject().put("type", "default").encode();
    private final Map<String, JsonArray> menus = new HashMap<>();

    void addTo(Map<String, Method> methods) {
        methods.put("setmycommands", this::set);
        methods.put("deletemycommands", this::delete);
        methods.put("getmycommands", attempt -> menus.getOrDefault(key(attempt.parameters), new JsonArray()));
    }

    /** The default scope's commands in a language, those without a language if there are none in it. */
    JsonArray shown(String language) {
        var general = menus.getOrDefault(key(DEFAULT_SCOPE, ""), new JsonArray());
        return menus.getOrDefault(key(DEFAULT_SCOPE, language), general);
    }

    private Object set(Attempt attempt) {
        var commands = attempt.parameters.array("commands").orElseGet(JsonArray::new);
        if (commands.size() > MOST || menus.size() >= MOST_MENUS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        var judged = new JsonArray();
        commands.forEach(command -> judged.add(judged(command)));
        menus.put(key(attempt.parameters), judged);
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
        if (description.isEmpty() || description.length() > 256) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return new JsonObject().put("command", name).put("description", description);
    }

    private Object delete(Attempt attempt) {
        menus.remove(key(attempt.parameters));
        return true;
    }

    private static String key(Parameters parameters) {
        var scope = parameters.object("scope").map(JsonObject::encode).orElse(DEFAULT_SCOPE);
        return key(scope, parameters.text("language_code", ""));
    }

    private static String key(String scope, String language) {
        return language + ' ' + scope;
    }
}
