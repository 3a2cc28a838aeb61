package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.model.DemoModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallingApiTest {
    private static final String QUESTION = "bench 4712 12 0 0";
    private final SimulatorServer server = SimulatorServer.start();
    private final Http http = new Http(server);

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value);
    }

    private static JsonObject article() {
        return json("type", "article")
                .put("id", "1")
                .put("title", "Ask")
                .put("input_message_content", json("message_text", "…"));
    }

    @Test
    void asksInlineAndChooses() {
        var query = http.post("/chats/1001/inline", json("text", "why?")).getString("query");
        var before = http.get("/inline/" + query);
        http.bot("answerInlineQuery", json("inline_query_id", query).put("results", new JsonArray().add(article())));

        var offered = http.get("/inline/" + query + "?timeout=5000");
        var choice = http.post("/inline/" + query + "/choose", json("result", "1"));

        assertThat(before.getBoolean("answered")).isFalse();
        assertThat(offered.getJsonArray("results").getJsonObject(0).getString("text"))
                .isEqualTo("…");
        var message = http.get("/chats/1001").getJsonArray("messages").getJsonObject(0);
        assertThat(message.getLong("id")).isEqualTo(choice.getLong("message"));
        assertThat(message.getString("inline")).isNotEmpty();
        assertThat(message.getJsonObject("from").getLong("id")).isEqualTo(1001);
        assertThat(message.getJsonObject("from").getBoolean("bot")).isFalse();
    }

    @Test
    void asksAGuestInAChatThatTheBotIsNotIn() {
        var members = new JsonArray().add(1001).add(1002);
        var body = json("kind", "supergroup")
                .put("title", "Strangers")
                .put("members", members)
                .put("bot", false);
        var chat = http.post("/chats", body).getLong("id");
        var query = http.post(
                "/chats/" + chat + "/guest", json("text", "@rill_bot why?").put("from", 1001));
        http.bot(
                "answerGuestQuery",
                json("guest_query_id", query.getString("query")).put("result", article()));

        var answer = http.get("/chats/" + chat).getJsonArray("messages").getJsonObject(1);
        assertThat(answer.getString("inline")).isNotEmpty();
        assertThat(answer.getLong("replyTo")).isEqualTo(query.getLong("message"));
    }

    @Test
    void sendsAlbumsAndLongPastes() {
        var photos = new JsonArray().add(json("caption", "What is this?")).add(new JsonObject());

        var album = http.post("/chats/1001/album", json("photos", photos));
        var paste = http.post("/chats/1001/say", json("text", "word ".repeat(1000)));

        assertThat(album.getJsonArray("messages")).hasSize(2);
        assertThat(paste.getJsonArray("messages")).hasSize(2);
        assertThat(paste.getLong("message")).isEqualTo(3);
        var first = http.get("/chats/1001").getJsonArray("messages").getJsonObject(0);
        assertThat(first.getString("text")).isEqualTo("What is this?");
        assertThat(first.getJsonObject("photo").getString("album")).isNotEmpty();
    }

    @Test
    void movesAGroup() {
        var members = new JsonArray().add(1001);
        var group = http.post(
                        "/chats", json("kind", "group").put("title", "House").put("members", members))
                .getLong("id");

        var moved = http.post("/chats/" + group + "/migrate", new JsonObject());

        assertThat(moved.getString("kind")).isEqualTo("supergroup");
        assertThat(http.bot("sendMessage", json("chat_id", group).put("text", "x"))
                        .getJsonObject("parameters")
                        .getLong("migrate_to_chat_id"))
                .isEqualTo(moved.getLong("id"));
    }

    @Test
    void reportsGhostsAndRewrites() {
        var questions = new JsonArray().add(json("chat", 1001).put("text", QUESTION));
        var run = http.post("/runs", json("questions", questions)).getString("run");
        http.model(QUESTION);
        var answer = DemoModel.expected(QUESTION).orElseThrow();
        draft(answer.substring(0, 9));
        draft(answer.substring(0, 5));
        http.bot("sendMessage", json("chat_id", 1001).put("text", answer));
        draft(answer);

        var report = http.get("/runs/" + run + "?details=true");
        assertThat(report.getInteger("exact")).isEqualTo(1);
        assertThat(report.getInteger("drafts")).isEqualTo(3);
        assertThat(report.getInteger("ghosts")).isEqualTo(1);
        assertThat(report.getJsonArray("details").getJsonObject(0).getInteger("rewrites"))
                .isEqualTo(1);
        assertThat(report.getJsonObject("firstWords").getInteger("count")).isEqualTo(1);
        var calls = http.get("/chats/1001/calls");
        assertThat(calls.getJsonObject("drafting"))
                .isEqualTo(json("ghosts", 1).put("rewrites", 1).put("faded", 0));
        assertThat(calls.getJsonArray("calls").getJsonObject(3).getString("flaw"))
                .isEqualTo("ghost");
    }

    private void draft(String text) {
        http.bot("sendMessageDraft", json("chat_id", 1001).put("draft_id", 5).put("text", text));
    }

    @Test
    void showsRichMessagesAndSwitchesThemOff() {
        var rich = json("chat_id", 1001).put("rich_message", json("markdown", "# Title"));
        http.bot("sendRichMessage", rich);
        var message = http.get("/chats/1001").getJsonArray("messages").getJsonObject(0);
        var settings = http.post("/settings", json("knows", json("rich", false)));

        assertThat(message.getJsonObject("rich").getString("markdown")).isEqualTo("# Title");
        assertThat(message.getString("text")).isEmpty();
        assertThat(settings.getJsonObject("knows"))
                .isEqualTo(json("drafts", true).put("rich", false).put("guests", true));
        assertThat(http.bot("sendRichMessage", rich).getInteger("error_code")).isEqualTo(404);
    }

    @Test
    void breaksTheCallThatIsItsTurn() {
        http.post(
                "/faults",
                json("kind", "message-gone").put("method", "editMessageText").put("skip", 1));
        http.bot("sendMessage", json("chat_id", 1001).put("text", "one"));
        var first = edit("two");
        var second = edit("three");

        assertThat(first.getBoolean("ok")).isTrue();
        assertThat(second.getString("description")).isEqualTo("Bad Request: message to edit not found");
    }

    private JsonObject edit(String text) {
        return http.bot(
                "editMessageText", json("chat_id", 1001).put("message_id", 1).put("text", text));
    }
}
