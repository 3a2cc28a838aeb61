package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final TestCourier courier = bot.courier;

    @Test
    void deliversOneAfterTheOtherWithinAChatAndChatsSideBySide() {
        hook(40);
        warm();
        var first = bot.crowd.say(ANNA, "one").update();
        var second = bot.crowd.say(ANNA, "two").update();
        var other = bot.crowd.say(BORIS, "uno").update();

        assertThat(carried()).containsExactly(first, other);
        find(first).answer(200);
        assertThat(carried()).containsExactly(first, other, second);
    }

    @Test
    void trustsASilentBotWithOneConnectionOnly() {
        hook(40);
        bot.crowd.guests(3, List.of("en")).forEach(chat -> bot.crowd.say(chat, "hello"));

        assertThat(courier.carried).hasSize(1);
        courier.last().answer(200);
        assertThat(courier.carried).hasSize(3);
    }

    @Test
    void opensNoMoreConnectionsThanTheBotWants() {
        hook(2);
        warm();
        bot.crowd.guests(5, List.of("en")).forEach(chat -> bot.crowd.say(chat, "hello"));

        assertThat(courier.carried).hasSize(2);
    }

    @Test
    void triesAgainAtOnceAndThenEverLater() {
        hook(40);
        bot.crowd.say(ANNA, "one");
        courier.last().answer(500);
        assertThat(courier.carried).hasSize(2);

        courier.last().answer(0);
        assertThat(retriedAfter(Duration.ofSeconds(2))).isTrue();
        courier.last().answer(503);
        assertThat(retriedAfter(Duration.ofSeconds(4))).isTrue();
        courier.last().answer(200);
        assertThat(bot.telegram.pending()).isZero();
    }

    @Test
    void waitsAsLongAsTheBotAsks() {
        hook(40);
        bot.crowd.say(ANNA, "one");

        courier.last().answerLater(503, Duration.ofSeconds(7));

        assertThat(retriedAfter(Duration.ofSeconds(7))).isTrue();
    }

    @Test
    void blocksAChatBehindWhatFailsButNotTheOthers() {
        hook(40);
        warm();
        var failing = bot.crowd.say(ANNA, "one").update();
        bot.crowd.say(ANNA, "two");
        find(failing).answer(500);
        courier.last().answer(500);
        var other = bot.crowd.say(BORIS, "uno").update();

        assertThat(carried()).containsExactly(failing, failing, other);
    }

    @Test
    void carriesTheSecretAndTellsOfFailures() {
        bot.call(
                "setWebhook",
                new JsonObject().put("url", "http://localhost/hook").put("secret_token", "s3cret"));
        bot.crowd.say(ANNA, "one");
        var secret = courier.last().hook().secret();
        courier.last().answer(500);
        var info = bot.call("getWebhookInfo", new JsonObject()).getJsonObject("result");

        assertThat(secret).contains("s3cret");
        assertThat(info.getString("last_error_message")).isEqualTo("Wrong response");
        assertThat(info.getInteger("pending_update_count")).isEqualTo(1);
    }

    @Test
    void carriesOutACallInTheAnswer() {
        hook(40);
        bot.crowd.say(ANNA, "one");

        courier.last().answerWith(TestBot.message(ANNA, "pong").put("method", "sendMessage"));

        assertThat(bot.telegram.chat(ANNA).orElseThrow().fromBot())
                .extracting(Message::text)
                .containsExactly("pong");
    }

    @Test
    void handsOverWhatIsWaitingFromOneWayToTheOther() {
        var first = bot.crowd.say(ANNA, "one").update();
        hook(40);
        assertThat(carried()).containsExactly(first);

        bot.call("deleteWebhook", new JsonObject());
        assertThat(bot.updates(new JsonObject())).hasSize(1);
        hook(40);
        courier.last().answer(200);
        assertThat(bot.telegram.pending()).isZero();
    }

    private void hook(int connections) {
        bot.call(
                "setWebhook",
                new JsonObject().put("url", "http://localhost/hook").put("max_connections", connections));
    }

    /** One success, so that more than one connection is opened. */
    private void warm() {
        bot.crowd.say(Person.ADMIN.id(), "warm");
        courier.last().answer(200);
        courier.carried.clear();
    }

    private List<Long> carried() {
        return courier.carried.stream().map(TestCourier.Carried::number).toList();
    }

    private TestCourier.Carried find(long update) {
        return courier.carried.stream()
                .filter(one -> one.number() == update)
                .findFirst()
                .orElseThrow();
    }

    private boolean retriedAfter(Duration delay) {
        var before = courier.carried.size();
        bot.pass(delay.minusMillis(1));
        var early = courier.carried.size();
        bot.pass(Duration.ofMillis(1));
        return early == before && courier.carried.size() == before + 1;
    }
}
