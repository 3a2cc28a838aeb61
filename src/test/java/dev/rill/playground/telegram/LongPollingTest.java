package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongPollingTest {
    private static final long ANNA = Person.ANNA.id();
    private final TestBot bot = new TestBot();

    @Test
    void givesAnUpdateAgainUntilItIsConfirmed() {
        var first = bot.crowd.say(ANNA, "one").update();
        var second = bot.crowd.say(ANNA, "two").update();

        assertThat(numbers(bot.updates(new JsonObject()))).containsExactly(first, second);
        assertThat(numbers(bot.updates(new JsonObject().put("limit", 1)))).containsExactly(first);
        assertThat(numbers(bot.updates(new JsonObject().put("offset", second)))).containsExactly(second);
        assertThat(numbers(bot.updates(new JsonObject()))).containsExactly(second);
        assertThat(numbers(bot.updates(new JsonObject().put("offset", second + 1))))
                .isEmpty();
    }

    @Test
    void forgetsAllButTheLastForANegativeOffset() {
        bot.crowd.say(ANNA, "one");
        var second = bot.crowd.say(ANNA, "two").update();

        assertThat(numbers(bot.updates(new JsonObject().put("offset", -1)))).containsExactly(second);
        assertThat(bot.telegram.pending()).isEqualTo(1);
    }

    @Test
    void waitsForSomethingToHappen() {
        var replies = bot.later("getUpdates", new JsonObject().put("timeout", 30));
        bot.pass(Duration.ofSeconds(10));
        var before = replies.size();
        bot.crowd.say(ANNA, "now");

        assertThat(before).isZero();
        assertThat(result(replies)).hasSize(1);
    }

    @Test
    void comesBackEmptyHandedWhenTheTimeIsOver() {
        var replies = bot.later("getUpdates", new JsonObject().put("timeout", 999));

        bot.pass(Duration.ofSeconds(50));

        assertThat(result(replies)).isEmpty();
    }

    @Test
    void endsThePollOfAnotherPoller() {
        var first = bot.later("getUpdates", new JsonObject().put("timeout", 30));
        var second = bot.later("getUpdates", new JsonObject().put("timeout", 30));
        bot.crowd.say(ANNA, "now");

        assertThat(TestBot.description(((Reply.Json) first.getFirst()).body()))
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        assertThat(((Reply.Json) first.getFirst()).status()).isEqualTo(409);
        assertThat(result(second)).hasSize(1);
    }

    @Test
    void refusesAPollWhileAWebhookIsSet() {
        var waiting = bot.later("getUpdates", new JsonObject().put("timeout", 30));
        bot.call("setWebhook", new JsonObject().put("url", "http://localhost/hook"));

        assertThat(TestBot.description(((Reply.Json) waiting.getFirst()).body()))
                .isEqualTo("Conflict: terminated by setWebhook request");
        assertThat(TestBot.description(bot.call("getUpdates", new JsonObject())))
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
    }

    @Test
    void queuesOnlyWhatTheBotAskedForAndRemembersIt() {
        bot.updates(new JsonObject().put("allowed_updates", new JsonArray().add("callback_query")));
        bot.crowd.say(ANNA, "unheard");
        var unheard = bot.updates(new JsonObject());
        bot.updates(new JsonObject().put("allowed_updates", new JsonArray()));
        bot.crowd.say(ANNA, "heard");

        assertThat(unheard).isEmpty();
        assertThat(bot.updates(new JsonObject())).hasSize(1);
    }

    @Test
    void forgetsAMessageAfterADay() {
        bot.crowd.say(ANNA, "yesterday");

        bot.pass(Duration.ofHours(25));

        assertThat(bot.updates(new JsonObject())).isEmpty();
    }

    @Test
    void doesNotCountAnewWhatAnEarlierWorldCounted() {
        var before = bot.crowd.say(ANNA, "yesterday");
        bot.telegram.numberedAnew();
        var after = bot.crowd.say(ANNA, "today");

        assertThat(after.message()).isGreaterThan(before.message() + 1);
        assertThat(bot.telegram.numberedAnew().pending()).isEqualTo(2);
    }

    @Test
    void computesTheEntitiesOfWhatIsSaidInAGroup() {
        var group = bot.crowd
                .gather(Kind.SUPERGROUP, "House", List.of(ANNA), List.of("Cats"))
                .id();
        bot.crowd.say(group, ANNA, "@rill_bot hello", 2, 0);

        var message = bot.updates(new JsonObject()).getJsonObject(0).getJsonObject("message");
        assertThat(message.getJsonArray("entities").getJsonObject(0))
                .isEqualTo(new JsonObject().put("offset", 0).put("length", 9).put("type", "mention"));
        assertThat(message.getLong("message_thread_id")).isEqualTo(2);
        assertThat(message.getJsonObject("chat").getString("type")).isEqualTo("supergroup");
    }

    private static JsonArray result(List<Reply> replies) {
        return ((Reply.Json) replies.getFirst()).body().getJsonArray("result");
    }

    private static List<Long> numbers(JsonArray updates) {
        return updates.stream()
                .map(update -> ((JsonObject) update).getLong("update_id"))
                .toList();
    }
}
