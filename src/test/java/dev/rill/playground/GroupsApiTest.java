package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsApiTest {
    private static final long ANNA = People.ANNA;
    private static final long BORIS = People.BORIS;
    private final SimulatorServer server = SimulatorServer.start();
    private final Http http = new Http(server);
    private final long forum = http.post(
                    "/chats",
                    new JsonObject()
                            .put("kind", "supergroup")
                            .put("title", "Forum")
                            .put("members", new JsonArray().add(ANNA).add(BORIS))
                            .put("threads", new JsonArray().add("Cats")))
            .getLong("id");

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private JsonObject heard(String type) {
        return http.bot("getUpdates", new JsonObject()).getJsonArray("result").stream()
                .map(JsonObject.class::cast)
                .filter(update -> update.containsKey(type))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getJsonObject(type);
    }

    private String here(String path) {
        return "/chats/" + forum + path;
    }

    @Test
    void placesPeopleAndTheBot() {
        http.post(here("/members"), new JsonObject().put("person", BORIS).put("status", "administrator"));
        var update =
                http.post(here("/bot"), new JsonObject().put("status", "kicked").put("by", BORIS));
        var chat = http.get(here(""));

        assertThat(update.getLong("update")).isPositive();
        assertThat(chat.getString("bot")).isEqualTo("kicked");
        assertThat(chat.getBoolean("blocked")).isTrue();
        assertThat(chat.getJsonArray("roster").getJsonObject(1).getString("status"))
                .isEqualTo("administrator");
        assertThat(heard("my_chat_member").getJsonObject("from").getLong("id")).isEqualTo(BORIS);
    }

    @Test
    void opensAndClosesTopics() {
        var topic =
                http.post(here("/topics"), new JsonObject().put("name", "Dogs")).getLong("id");
        http.post(here("/topics/" + topic), new JsonObject().put("closed", true));
        http.post(here("/topics/1"), new JsonObject().put("closed", true));
        var chat = http.get(here(""));

        assertThat(chat.getJsonArray("threads").getJsonObject(1).getBoolean("closed"))
                .isTrue();
        assertThat(chat.getBoolean("generalClosed")).isTrue();
        assertThat(http.post(here("/say"), new JsonObject().put("text", "x").put("from", BORIS))
                        .getString("error"))
                .contains("closed");
    }

    @Test
    void followsLinks() {
        http.post(here("/bot"), new JsonObject().put("status", "left"));
        var link = new JsonObject()
                .put("url", "https://t.me/rill_bot?startgroup=abc")
                .put("from", ANNA);
        http.post("/links", link.copy().put("chat", forum));
        var words = heard("message").getString("text");
        var opened = http.post("/links", link.put("url", "https://t.me/rill_bot?start=ref_7"));

        assertThat(words).isEqualTo("/start@rill_bot abc");
        assertThat(opened.getLong("chat")).isEqualTo(ANNA);
        assertThat(heard("message").getString("text")).isEqualTo("/start ref_7");
        assertThat(http.post("/links", link.put("url", "https://t.me/rill_bot?boost"))
                        .getString("error"))
                .contains("neither");
    }

    @Test
    void saysWithEntitiesHandsOnAndSendsStickers() {
        var user =
                new JsonObject().put("id", 1_000_000_001L).put("is_bot", true).put("first_name", "Rill");
        var named = new JsonObject()
                .put("type", "text_mention")
                .put("offset", 0)
                .put("length", 4)
                .put("user", user);
        http.post(
                here("/say"),
                new JsonObject()
                        .put("text", "Rill?")
                        .put("from", BORIS)
                        .put("entities", new JsonArray().add(named))
                        .put("forwardedFrom", "Zoé"));
        var said = heard("message");
        http.post(
                here("/send"),
                new JsonObject()
                        .put("from", BORIS)
                        .put("message", new JsonObject().put("sticker", new JsonObject().put("emoji", "🌊"))));

        assertThat(said.getJsonArray("entities").getJsonObject(0)).isEqualTo(named);
        assertThat(said.getJsonObject("forward_origin").getString("type")).isEqualTo("hidden_user");
        assertThat(heard("message").getJsonObject("sticker").getString("emoji")).isEqualTo("🌊");
    }

    @Test
    void showsMenusInThePersonsLanguage() {
        var commands =
                new JsonArray().add(new JsonObject().put("command", "help").put("description", "Помощь"));
        http.bot("setMyCommands", new JsonObject().put("commands", commands).put("language_code", "ru"));
        var foreign = http.get(here("/commands?person=" + ANNA));
        http.post("/persons/" + ANNA, new JsonObject().put("language", "ru"));
        var own = http.get(here("/commands?person=" + ANNA));
        var nobodys = http.post("/persons/" + ANNA, new JsonObject().putNull("language"));

        assertThat(foreign.getJsonArray("commands")).isEmpty();
        assertThat(own.getJsonArray("commands").getJsonObject(0).getString("description"))
                .isEqualTo("Помощь");
        assertThat(own.getJsonObject("scope").getString("type")).isEqualTo("default");
        assertThat(nobodys.getJsonObject("person").containsKey("language")).isFalse();
        assertThat(http.get("/commands").getJsonObject("made").getLong("setmycommands"))
                .isEqualTo(1);
        assertThat(http.get("/commands").getJsonArray("menus")).hasSize(1);
    }

    @Test
    void pressesKeysAndForgesPresses() {
        var keyboard = new JsonObject().put("keyboard", new JsonArray().add(new JsonArray().add("Help")));
        http.bot(
                "sendMessage",
                new JsonObject().put("chat_id", ANNA).put("text", "x").put("reply_markup", keyboard));
        var keys = http.get("/chats/1001").getJsonObject("keys").getJsonObject("1001");
        http.post("/chats/1001/key", new JsonObject().put("button", "Help"));
        var query = http.post(
                        "/chats/1001/messages/1/forge",
                        new JsonObject().put("data", "\u0001anything").put("from", BORIS))
                .getString("query");
        http.bot(
                "answerCallbackQuery",
                new JsonObject().put("callback_query_id", query).put("text", "No"));

        assertThat(keys.getJsonArray("rows").getJsonArray(0)).containsExactly("Help");
        assertThat(heard("message").getString("text")).isEqualTo("Help");
        assertThat(heard("callback_query").getString("data")).isEqualTo("\u0001anything");
        assertThat(http.get("/queries/" + query).getString("text")).isEqualTo("No");
    }

    @Test
    void switchesWhatTheBotMayDo() {
        var changed = http.post("/settings", new JsonObject().put("powers", new JsonObject().put("privacy", true)));
        http.post(here("/say"), new JsonObject().put("text", "@rill_bot hi").put("from", BORIS));

        assertThat(changed.getJsonObject("powers").getBoolean("privacy")).isTrue();
        assertThat(changed.getJsonObject("powers").getBoolean("inline")).isTrue();
        assertThat(http.bot("getUpdates", new JsonObject()).getJsonArray("result"))
                .isEmpty();
    }

    @Test
    void takesForeignBotsIn() {
        var bot = new JsonObject()
                .put("name", "Other")
                .put("username", "other_bot")
                .put("bot", true);
        var person = http.post("/persons", bot).getJsonObject("person");
        http.post(
                here("/members"),
                new JsonObject().put("person", person.getLong("id")).put("status", "member"));

        assertThat(person.getBoolean("bot")).isTrue();
        assertThat(heard("message")
                        .getJsonArray("new_chat_members")
                        .getJsonObject(0)
                        .getBoolean("is_bot"))
                .isTrue();
    }
}
