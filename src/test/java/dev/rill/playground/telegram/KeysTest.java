package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Whatever can be pressed: buttons below messages, forged or not, and keyboards in place of people's own. */
class KeysTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final long group = bot.group(Kind.SUPERGROUP, Person.ANNA, Person.BORIS);

    private static JsonObject keyboard(String... words) {
        return new JsonObject().put("keyboard", new JsonArray().add(new JsonArray(List.of((Object[]) words))));
    }

    private JsonObject send(long chat, String text, JsonObject markup) {
        return bot.call("sendMessage", TestBot.message(chat, text).put("reply_markup", markup));
    }

    private Iterable<Long> seers() {
        return bot.telegram.chat(group).orElseThrow().replyKeyboards().keySet();
    }

    @Test
    void showsAKeyboardUntilItIsTakenAway() {
        send(ANNA, "Choose", keyboard("Help", "Balance").put("input_field_placeholder", "or write"));
        var said = bot.crowd.pressKey(ANNA, ANNA, "Bal");
        var shown = List.copyOf(
                        bot.telegram.chat(ANNA).orElseThrow().replyKeyboards().values())
                .getFirst();
        send(ANNA, "Done", new JsonObject().put("remove_keyboard", true));

        assertThat(shown.rows()).containsExactly(List.of("Help", "Balance"));
        assertThat(shown.placeholder()).isEqualTo("or write");
        assertThat(bot.heard("message").getFirst().getString("text")).isEqualTo("Balance");
        assertThat(said.update()).isPositive();
        assertThatThrownBy(() -> bot.crowd.pressKey(ANNA, ANNA, "Help")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void showsASelectiveKeyboardToWhomItIsMeantFor() {
        var asked = bot.crowd.say(group, ANNA, "/menu@rill_bot", 0, 0).message();
        send(group, "For all", keyboard("Help"));
        assertThat(seers()).containsExactlyInAnyOrder(ANNA, BORIS);
        send(group, "None", new JsonObject().put("remove_keyboard", true));

        var reply = new JsonObject().put("message_id", asked);
        bot.call(
                "sendMessage",
                TestBot.message(group, "For you")
                        .put("reply_parameters", reply)
                        .put(
                                "reply_markup",
                                keyboard("Help").put("selective", true).put("one_time_keyboard", true)));
        assertThat(seers()).containsExactly(ANNA);
        bot.crowd.pressKey(group, ANNA, "Help");

        assertThat(seers()).isEmpty();
        assertThat(bot.heard("message")
                        .getLast()
                        .getJsonObject("reply_to_message")
                        .getString("text"))
                .isEqualTo("For you");
    }

    @Test
    void judgesKeyboards() {
        var message = bot.send(ANNA, "x");
        var wrong = new JsonObject().put("keyboard", new JsonArray().add("Help"));

        assertThat(List.of(
                        send(ANNA, "x", wrong),
                        send(ANNA, "x", keyboard(" ")),
                        send(ANNA, "x", keyboard("x").put("input_field_placeholder", "p".repeat(65))),
                        bot.call(
                                "editMessageText",
                                TestBot.message(ANNA, "y")
                                        .put("message_id", message)
                                        .put("reply_markup", keyboard("Help")))))
                .extracting(TestBot::description)
                .containsExactly(
                        "Bad Request: field \"keyboard\" of the ReplyKeyboardMarkup must be an Array of Arrays",
                        "Bad Request: can't parse keyboard button: text must be non-empty",
                        "Bad Request: INPUT_FIELD_PLACEHOLDER_TOO_LONG",
                        "Bad Request: inline keyboard expected");
    }

    @Test
    void carriesForgedDataFromAnybodyUnderAnything() {
        var message = bot.send(ANNA, "x");
        bot.crowd.forge(ANNA, message, BORIS, "x".repeat(65));
        bot.crowd.forge(ANNA, 4_711, BORIS, "\u0000\uFFFD'; drop table");
        var pressed = bot.heard("callback_query");

        assertThat(pressed)
                .extracting(one -> one.getJsonObject("from").getLong("id"))
                .containsOnly(BORIS);
        assertThat(pressed.getFirst().getJsonObject("message").getString("text"))
                .isEqualTo("x");
        assertThat(pressed.get(1).getJsonObject("message").getInteger("date")).isZero();
        assertThat(pressed.get(1).getString("data")).startsWith("\u0000");
    }

    @Test
    void takesOneAnswerToAPressAndNoneAfterItsTime() {
        var message = bot.send(ANNA, "x");
        var first = bot.crowd.forge(ANNA, message, ANNA, "a").id();
        var second = bot.crowd.forge(ANNA, message, ANNA, "b").id();
        var alert = bot.call(
                "answerCallbackQuery",
                new JsonObject()
                        .put("callback_query_id", first)
                        .put("text", "Not yours")
                        .put("show_alert", true));
        var again = bot.call("answerCallbackQuery", new JsonObject().put("callback_query_id", first));
        bot.pass(Duration.ofSeconds(150));
        var late = bot.call("answerCallbackQuery", new JsonObject().put("callback_query_id", second));

        assertThat(alert.getBoolean("ok")).isTrue();
        assertThat(bot.telegram.query(first).orElseThrow().alert()).isTrue();
        assertThat(List.of(again, late))
                .extracting(TestBot::description)
                .containsOnly("Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThat(bot.telegram.query(second).orElseThrow().answered()).isFalse();
    }
}
