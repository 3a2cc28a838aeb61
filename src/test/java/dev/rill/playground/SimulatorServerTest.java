package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorServerTest {
    private final SimulatorServer server = SimulatorServer.start();
    private final People people = server.people();
    private final Http http = new Http(server);

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void knowsItsBotAndNoOther() {
        assertThat(http.bot("getMe", new JsonObject()).getJsonObject("result").getString("username"))
                .isEqualTo("rill_bot");
        assertThat(http.raw(server.telegramUrl() + "/bot1:wrong/getMe").statusCode())
                .isEqualTo(401);
        assertThat(http.raw(server.telegramUrl() + "/botwrong/getMe").body()).contains("\"Not Found\"");
        assertThat(http.bot("flyToTheMoon", new JsonObject()).getString("description"))
                .isEqualTo("Not Found: method not found");
    }

    @Test
    void readsJsonFormsAndQueries() {
        http.bot("sendMessage", message("json"));
        http.rawBot("sendMessage", "application/x-www-form-urlencoded", "chat_id=1001&text=form");
        http.rawBot("sendMessage?chat_id=1001&text=query", "text/plain", "");

        assertThat(people.chat(People.ANNA).fromBot())
                .extracting(one -> one.text())
                .containsExactly("json", "form", "query");
        assertThat(http.rawBot("sendMessage", "application/json", "{half").body())
                .contains("Bad Request: can't parse JSON object");
    }

    @Test
    void wakesALongPoll() {
        var poll = http.botLater("getUpdates", new JsonObject().put("timeout", 30));
        var other = http.botLater("getUpdates", new JsonObject().put("timeout", 30));
        var ended = Http.await(java.util.concurrent.CompletableFuture.anyOf(poll, other));
        people.say(People.ANNA, "Are you there?");

        assertThat(((JsonObject) ended).getInteger("error_code")).isEqualTo(409);
        var woken = poll.thenCombine(other, (one, two) -> one.getBoolean("ok") ? one : two);
        assertThat(Http.await(woken).getJsonArray("result")).hasSize(1);
    }

    @Test
    void sendsRetryAfterInTheHeaderToo() {
        people.fault(FaultPlan.tooManyRequests(7).forChat(People.ANNA));

        var response =
                http.rawBot("sendMessage", "application/json", message("x").encode());

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void closesTheConnectionAfterTheCallWasApplied() {
        people.fault(FaultPlan.of(FaultKind.CUT));

        assertThatThrownBy(() -> http.bot("sendMessage", message("x"))).isInstanceOf(AssertionError.class);
        assertThat(people.chat(People.ANNA).fromBot()).hasSize(1);
    }

    @Test
    void deliversToAWebhook() {
        try (var hook = new TestHook(200)) {
            http.bot("setWebhook", new JsonObject().put("url", hook.url()).put("secret_token", "s3cret"));
            people.say(People.ANNA, "Hello?");

            var delivered = Http.await(hook.next());
            assertThat(delivered.secret()).isEqualTo("s3cret");
            assertThat(delivered.update().getJsonObject("message").getString("text"))
                    .isEqualTo("Hello?");
        }
    }

    @Test
    void readsLikeATranscript() {
        var question = people.say(People.ANNA, "What is a rill?");
        var keyboard = new JsonArray()
                .add(new JsonArray().add(new JsonObject().put("text", "⏹ Stop").put("callback_data", "s")));
        var answer = message("A small")
                .put("reply_parameters", new JsonObject().put("message_id", question))
                .put("reply_markup", new JsonObject().put("inline_keyboard", keyboard));
        http.bot("sendMessage", answer);
        var pressed = people.press(People.ANNA, "⏹");
        http.bot(
                "answerCallbackQuery",
                new JsonObject().put("callback_query_id", pressed.id()).put("text", "Stopped"));
        http.bot("editMessageText", message("A small stream").put("message_id", question + 1));

        Http.await(people.whenReads(People.ANNA, "A small stream"));
        assertThat(Http.await(people.whenAnswered(pressed)).text()).contains("Stopped");
        assertThat(people.calls(People.ANNA))
                .extracting(call -> call.method())
                .containsExactly("sendMessage", "answerCallbackQuery", "editMessageText");
    }

    @Test
    void completesAtTheChangeAndNotBefore() {
        var there = people.when(People.ANNA, chat -> chat.fromBot().size() == 2);
        http.bot("sendMessage", message("one"));
        var early = there.toCompletableFuture().isDone();
        http.bot("sendMessage", message("two"));

        assertThat(early).isFalse();
        assertThat(Http.await(there).fromBot()).hasSize(2);
    }

    @Test
    void saysWhenAWaitWasInVain() {
        var never = people.when(People.ANNA, chat -> false, Duration.ofMillis(20));

        assertThatThrownBy(() -> Http.await(never)).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void servesThisMachineOnly() {
        assertThat(http.status("/state", "Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(http.status("/state", "Origin", server.baseUrl())).isEqualTo(200);
    }

    private static JsonObject message(String text) {
        return new JsonObject().put("chat_id", People.ANNA).put("text", text);
    }
}
