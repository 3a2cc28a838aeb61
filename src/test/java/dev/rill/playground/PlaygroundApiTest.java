package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.model.DemoModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaygroundApiTest {
    private static final String QUESTION = "bench 4711 12 0 0";
    private final SimulatorServer server = SimulatorServer.start();
    private final Http http = new Http(server);

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void tellsWhoIsThere() {
        var state = http.get("/state");

        assertThat(state.getJsonArray("persons")).hasSize(3);
        assertThat(state.getJsonArray("chats")).hasSize(3);
        assertThat(state.getString("mode")).isEqualTo("none");
        assertThat(http.get("/chats/77").getString("error")).isEqualTo("There is no chat 77");
    }

    @Test
    void speaksAndReads() {
        var said = http.post("/chats/1002/say", new JsonObject().put("text", "Привет"));
        http.bot("sendMessage", message(1002, "И тебе"));

        var chat = http.get("/chats/1002");
        assertThat(chat.getJsonArray("messages"))
                .extracting(one -> ((JsonObject) one).getString("text"))
                .containsExactly("Привет", "И тебе");
        assertThat(http.get("/chats/1002/calls")
                        .getJsonArray("calls")
                        .getJsonObject(0)
                        .getLong("update"))
                .isEqualTo(said.getLong("update"));
        assertThat(http.get("/chats/1002/messages/2/origin")
                        .getJsonObject("update")
                        .getLong("update_id"))
                .isEqualTo(said.getLong("update"));
    }

    @Test
    void invitesPeopleAndGathersGroups() {
        var person = http.post("/persons", new JsonObject().put("name", "Zoé").put("language", "fr"));
        var members =
                new JsonArray().add(1001).add(person.getJsonObject("person").getLong("id"));
        var body =
                new JsonObject().put("kind", "supergroup").put("title", "House").put("members", members);

        var group = http.post("/chats", body.put("threads", new JsonArray().add("Cats")));

        assertThat(group.getLong("id")).isNegative();
        assertThat(group.getJsonArray("threads").getJsonObject(0).getString("name"))
                .isEqualTo("Cats");
        assertThat(http.post(
                                "/chats/" + group.getLong("id") + "/say",
                                message(0, "hi").put("from", 1002))
                        .getString("error"))
                .contains("1002 is no member");
    }

    @Test
    void reportsOnARunToTheLetter() {
        var questions = new JsonArray().add(new JsonObject().put("chat", 1001).put("text", QUESTION));
        var run =
                http.post("/runs", new JsonObject().put("questions", questions)).getString("run");
        http.model(QUESTION);
        var answer = DemoModel.expected(QUESTION).orElseThrow();
        http.bot("sendMessage", message(1001, answer.substring(0, 20)));
        var before = http.get("/runs/" + run);
        http.bot("editMessageText", message(1001, answer).put("message_id", 2));

        var report = http.get("/runs/" + run + "?details=true");
        assertThat(before.getInteger("exact")).isZero();
        assertThat(report.getInteger("exact")).isEqualTo(1);
        assertThat(report.getBoolean("done")).isTrue();
        assertThat(report.getInteger("sends")).isEqualTo(1);
        assertThat(report.getInteger("edits")).isEqualTo(1);
        assertThat(report.getInteger("violations")).isZero();
        assertThat(report.getJsonObject("finalLate").getDouble("max")).isPositive();
        assertThat(report.getJsonArray("details")).hasSize(1);
    }

    @Test
    void letsAWallOfGuestsAsk() {
        var wall = http.post("/wall", new JsonObject().put("chats", 5).put("text", "bench {n} 3 0 0"));

        var updates = http.bot("getUpdates", new JsonObject()).getJsonArray("result");
        assertThat(wall.getJsonArray("chats")).hasSize(5);
        assertThat(updates)
                .extracting(one -> ((JsonObject) one).getJsonObject("message").getString("text"))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void sendsWhatChanges() {
        http.post("/chats/1001/say", new JsonObject().put("text", "Hello"));
        try (var lines = http.lines("/events?chats=1001")) {
            var reader = lines.iterator();
            var hello = reader.next();
            http.bot("sendMessage", message(1001, "World"));
            http.bot("sendMessage", message(1002, "elsewhere"));

            var change = nextData(reader, "event: chats").getJsonArray("chats").getJsonObject(0);
            assertThat(hello).isEqualTo("event: hello");
            assertThat(change.getLong("id")).isEqualTo(1001);
            assertThat(change.getJsonArray("messages").getJsonObject(0).getString("text"))
                    .isEqualTo("World");
        }
    }

    @Test
    void letsThingsGoWrongAndRightAgain() {
        http.post(
                "/faults",
                new JsonObject()
                        .put("kind", "too-many-requests")
                        .put("chat", 1001)
                        .put("seconds", 9));
        http.post("/faults", new JsonObject().put("kind", "model-cut"));
        var armed = http.get("/faults").getJsonArray("faults");
        http.bot("sendMessage", message(1001, "x"));
        var penalty = http.get("/chats/1001/calls").getJsonObject("budget").getLong("penaltyUntil");
        http.post("/reset", new JsonObject());

        assertThat(armed)
                .extracting(one -> ((JsonObject) one).getString("kind"))
                .containsExactly("too-many-requests", "model-cut");
        assertThat(penalty).isPositive();
        assertThat(http.bot("sendMessage", message(1001, "x")).getBoolean("ok")).isTrue();
        assertThat(http.get("/faults/kinds").getJsonArray("kinds")).hasSizeGreaterThan(10);
    }

    @Test
    void takesSettingsOneByOne() {
        var changed = http.post("/settings", new JsonObject().put("limits", new JsonObject().put("burst", 9)));

        assertThat(changed.getJsonObject("limits").getInteger("burst")).isEqualTo(9);
        assertThat(changed.getJsonObject("limits").getInteger("perMinute")).isEqualTo(20);
        assertThat(changed.getBoolean("enforce")).isTrue();
    }

    @Test
    void countsWhatHappens() {
        http.bot("sendMessage", message(1001, "x"));

        var counters = http.get("/counters");
        assertThat(counters.getInteger("chats")).isEqualTo(3);
        assertThat(counters.getJsonObject("firstWords").getInteger("count")).isZero();
        assertThat(counters.getInteger("tooManyRequests")).isZero();
    }

    private static JsonObject nextData(java.util.Iterator<String> lines, String event) {
        while (!lines.next().equals(event)) {
            // Other events are of no interest here.
        }
        return new JsonObject(lines.next().substring("data: ".length()));
    }

    private static JsonObject message(long chat, String text) {
        return new JsonObject().put("chat_id", chat).put("text", text);
    }
}
