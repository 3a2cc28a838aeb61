package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenusTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final long group = bot.group(Kind.SUPERGROUP, Person.ANNA, Person.BORIS);

    private JsonObject set(JsonObject scope, String language, String... commands) {
        var list = new JsonArray();
        List.of(commands)
                .forEach(command ->
                        list.add(new JsonObject().put("command", command).put("description", "does it")));
        return bot.call(
                "setMyCommands",
                new JsonObject()
                        .put("scope", scope)
                        .put("language_code", language)
                        .put("commands", list));
    }

    private static JsonObject scope(String type) {
        return new JsonObject().put("type", type);
    }

    private JsonObject here(String type) {
        return scope(type).put("chat_id", group);
    }

    private String seen(long chat, long person) {
        return bot.telegram
                .menu(chat, person)
                .map(menu -> menu.commands().getJsonObject(0).getString("command"))
                .orElse("none");
    }

    @Test
    void showsTheNarrowestListThatThereIs() {
        set(scope("default"), "", "broad");
        var first = List.of(seen(ANNA, ANNA), seen(group, ANNA));
        set(scope("all_private_chats"), "", "privately");
        set(scope("all_group_chats"), "", "together");
        set(scope("all_chat_administrators"), "", "hosting");
        var second = List.of(seen(ANNA, ANNA), seen(group, ANNA), seen(group, BORIS));
        set(here("chat"), "", "here");
        var third = List.of(seen(group, ANNA), seen(group, BORIS));
        set(here("chat_administrators"), "", "hosting_here");
        set(here("chat_member").put("user_id", BORIS), "", "only_boris");

        assertThat(first).containsExactly("broad", "broad");
        assertThat(second).containsExactly("privately", "hosting", "together");
        assertThat(third).containsExactly("here", "here");
        assertThat(List.of(seen(group, ANNA), seen(group, BORIS))).containsExactly("hosting_here", "only_boris");
    }

    @Test
    void prefersThePersonsLanguageWithinAScopeAndNotBeyondIt() {
        set(scope("default"), "ru", "wide_russian");
        set(scope("all_private_chats"), "", "narrow");
        var beyond = seen(BORIS, BORIS);
        set(scope("all_private_chats"), "ru", "narrow_russian");

        assertThat(beyond).isEqualTo("narrow");
        assertThat(seen(BORIS, BORIS)).isEqualTo("narrow_russian");
        bot.crowd.speak(BORIS, Optional.of("ru-RU"));
        assertThat(seen(BORIS, BORIS)).isEqualTo("narrow_russian");
        bot.crowd.speak(BORIS, Optional.empty());
        assertThat(seen(BORIS, BORIS)).isEqualTo("narrow");
    }

    @Test
    void readsAndForgetsLists() {
        set(scope("all_private_chats"), "ru", "help");
        var asked = new JsonObject().put("scope", scope("all_private_chats")).put("language_code", "ru");
        var read = bot.call("getMyCommands", asked).getJsonArray("result");
        bot.call("deleteMyCommands", asked);

        assertThat(read.getJsonObject(0).getString("command")).isEqualTo("help");
        assertThat(bot.call("getMyCommands", asked).getJsonArray("result")).isEmpty();
        assertThat(bot.telegram.made()).containsEntry("setmycommands", 1L).containsEntry("getmycommands", 2L);
    }

    @Test
    void judgesAsTelegramDoes() {
        var long257 = new JsonArray().add(new JsonObject().put("command", "x").put("description", "d".repeat(257)));

        assertThat(List.of(
                        set(scope("default"), "", "Help!"),
                        set(scope("default"), "eng", "help"),
                        set(scope("nobody"), "", "help"),
                        set(scope("chat"), "", "help"),
                        set(scope("chat").put("chat_id", 77), "", "help"),
                        set(scope("chat_administrators").put("chat_id", ANNA), "", "help"),
                        set(here("chat_member"), "", "help"),
                        bot.call("setMyCommands", new JsonObject().put("commands", long257))))
                .extracting(TestBot::description)
                .containsExactly(
                        "Bad Request: BOT_COMMAND_INVALID",
                        "Bad Request: invalid language code specified",
                        "Bad Request: can't parse BotCommandScope: unsupported type specified",
                        "Bad Request: chat_id is empty",
                        "Bad Request: chat not found",
                        "Bad Request: can't use specified scope in private chats",
                        "Bad Request: invalid user_id specified",
                        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }
}
