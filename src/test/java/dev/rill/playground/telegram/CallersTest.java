package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final Callers callers = bot.telegram.callers();
    private final long foreign = bot.crowd
            .estrange(bot.crowd
                    .gather(Kind.SUPERGROUP, "Strangers", List.of(ANNA, BORIS), List.of())
                    .id())
            .id();

    private static JsonObject article(String text) {
        var button = new JsonObject().put("text", "⏹").put("callback_data", "s");
        return new JsonObject()
                .put("type", "article")
                .put("id", "1")
                .put("title", "Ask")
                .put("input_message_content", new JsonObject().put("message_text", text))
                .put(
                        "reply_markup",
                        new JsonObject().put("inline_keyboard", new JsonArray().add(new JsonArray().add(button))));
    }

    private JsonObject answer(String query, JsonObject... results) {
        return bot.call(
                "answerInlineQuery",
                new JsonObject().put("inline_query_id", query).put("results", new JsonArray(List.of(results))));
    }

    private JsonObject editInline(String id, String text) {
        return bot.call(
                "editMessageText", new JsonObject().put("inline_message_id", id).put("text", text));
    }

    private JsonObject newest(String type) {
        return bot.updates(new JsonObject()).stream()
                .map(JsonObject.class::cast)
                .filter(update -> update.containsKey(type))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getJsonObject(type);
    }

    private List<String> shown() {
        return bot.telegram.chat(foreign).orElseThrow().fromBot().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void asksInlineAndPutsTheChoiceIntoTheChat() {
        var query = callers.type(foreign, ANNA, "why?", "");
        var asked = newest("inline_query");
        answer(query.id(), article("…"));
        var choice = callers.choose(query.id(), "1");
        var chosen = newest("chosen_inline_result");

        assertThat(asked.getString("query")).isEqualTo("why?");
        assertThat(chosen.getString("inline_message_id"))
                .isEqualTo(choice.inline().orElseThrow());
        assertThat(editInline(choice.inline().orElseThrow(), "Because.").getValue("result"))
                .isEqualTo(true);
        assertThat(shown()).containsExactly("Because.");
        assertThat(bot.telegram.calls(foreign, 0))
                .extracting(Call::method)
                .containsExactly("answerInlineQuery", "editMessageText");
    }

    @Test
    void hidesTheIdOfAResultWithoutButtons() {
        var query = callers.type(foreign, ANNA, "why?", "");
        var bare = article("…");
        bare.remove("reply_markup");
        answer(query.id(), bare);

        assertThat(callers.choose(query.id(), "1").inline()).isEmpty();
        assertThat(newest("chosen_inline_result").containsKey("inline_message_id"))
                .isFalse();
    }

    @Test
    void tellsAMemberOfTheChatThatItWasPutThere() {
        var query = callers.type(ANNA, ANNA, "why?", "");
        answer(query.id(), article("…"));
        callers.choose(query.id(), "1");

        assertThat(newest("message").getJsonObject("via_bot").getString("username"))
                .isEqualTo("rill_bot");
    }

    @Test
    void refusesLateAndMalformedAnswers() {
        var query = callers.type(foreign, ANNA, "why?", "");
        var untitled = article("x").put("title", " ");
        var refusals = List.of(
                answer(query.id(), untitled),
                answer(query.id(), article("x"), article("y")),
                answer(query.id(), article("")));
        bot.pass(Duration.ofSeconds(31));

        assertThat(refusals)
                .extracting(TestBot::description)
                .containsExactly(
                        "Bad Request: ARTICLE_TITLE_EMPTY",
                        "Bad Request: RESULT_ID_DUPLICATE",
                        "Bad Request: message text is empty");
        assertThat(TestBot.description(answer(query.id(), article("x"))))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void hearsAGuestsQuestionAndNothingElseOfAForeignChat() {
        bot.crowd.say(foreign, BORIS, "nobody hears this", 0, 0);
        var query = callers.askGuest(foreign, ANNA, "@rill_bot why?", 0);
        var heard = newest("guest_message");
        var answered = bot.call(
                "answerGuestQuery",
                new JsonObject().put("guest_query_id", query.id()).put("result", article("…")));
        var id = answered.getJsonObject("result").getString("inline_message_id");
        editInline(id, "Because.");

        assertThat(bot.updates(new JsonObject())).hasSize(1);
        assertThat(heard.getString("guest_query_id")).isEqualTo(query.id());
        assertThat(shown()).containsExactly("Because.");
        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(foreign, "x"))))
                .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void showsAGuestsAnswerTwiceToWhomAnswersTwice() {
        var query = callers.askGuest(foreign, ANNA, "@rill_bot why?", 0);
        var call = new JsonObject().put("guest_query_id", query.id()).put("result", article("…"));
        bot.call("answerGuestQuery", call);
        bot.call("answerGuestQuery", call);

        assertThat(shown()).hasSize(2);
    }

    @Test
    void givesEachInlineMessageItsOwnBudget() {
        var first = guestAnswer();
        var second = guestAnswer();
        editInline(first, "1");
        editInline(first, "2");
        editInline(first, "3");

        assertThat(editInline(first, "4").getInteger("error_code")).isEqualTo(429);
        assertThat(editInline(second, "1").getBoolean("ok")).isTrue();
        assertThat(TestBot.description(editInline("none", "x"))).isEqualTo("Bad Request: MESSAGE_ID_INVALID");
        assertThat(bot.send(ANNA, "x")).isPositive();
    }

    @Test
    void namesTheInlineMessageWhenItsButtonIsPressed() {
        var id = guestAnswer();
        var message = bot.telegram.chat(foreign).orElseThrow().fromBot().getFirst();
        bot.crowd.pressLabelled(foreign, message.id(), BORIS, "⏹");
        var pressed = newest("callback_query");
        var emptied = bot.call("editMessageReplyMarkup", new JsonObject().put("inline_message_id", id));

        assertThat(pressed.getString("inline_message_id")).isEqualTo(id);
        assertThat(pressed.containsKey("message")).isFalse();
        assertThat(emptied.getBoolean("result")).isTrue();
    }

    @Test
    void tellsNothingOfChoicesWithoutFeedbackAndAsksNothingWithoutInlineMode() {
        bot.telegram.adjust(settings -> settings.withPowers(settings.powers().withInline(true, false)));
        var query = callers.type(foreign, ANNA, "why?", "");
        answer(query.id(), article("…"));
        var choice = callers.choose(query.id(), "1");
        bot.telegram.adjust(settings -> settings.withPowers(settings.powers().withInline(false, false)));

        assertThat(choice.update()).isZero();
        assertThat(bot.heard("chosen_inline_result")).isEmpty();
        assertThat(bot.call("getMe", new JsonObject()).getJsonObject("result").getBoolean("supports_inline_queries"))
                .isFalse();
        assertThatThrownBy(() -> callers.type(foreign, ANNA, "why?", "")).hasMessageContaining("switched it on");
    }

    private String guestAnswer() {
        var query = callers.askGuest(foreign, ANNA, "@rill_bot why?", 0);
        return bot.call(
                        "answerGuestQuery",
                        new JsonObject().put("guest_query_id", query.id()).put("result", article("…")))
                .getJsonObject("result")
                .getString("inline_message_id");
    }
}
