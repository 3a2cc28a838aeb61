package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MishapsTest {
    private static final long ANNA = Person.ANNA.id();
    private final TestBot bot = new TestBot();

    private void arm(FaultKind kind) {
        bot.telegram.faults().begin(FaultPlan.of(kind));
    }

    private List<String> shown() {
        return bot.telegram.chat(ANNA).orElseThrow().fromBot().stream()
                .map(Message::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void hitsTheCallThatIsItsTurn(int turn) {
        bot.telegram.adjust(settings -> settings.withEnforced(false));
        bot.telegram
                .faults()
                .begin(FaultPlan.of(FaultKind.ERROR).onMethod("sendMessage").skipping(turn));

        var codes = IntStream.range(0, 5)
                .mapToObj(
                        n -> bot.call("sendMessage", TestBot.message(ANNA, "x")).getInteger("error_code", 200))
                .toList();

        assertThat(codes).hasSize(5).filteredOn(code -> code == 500).hasSize(1);
        assertThat(codes.indexOf(500)).isEqualTo(turn);
        assertThat(bot.telegram.faults().current()).isEmpty();
    }

    @Test
    void appliesAnEditAndSaysThatItWasThereAlready() {
        arm(FaultKind.NOT_MODIFIED);
        var message = bot.send(ANNA, "one");

        assertThat(TestBot.description(bot.edit(ANNA, message, "two"))).contains("message is not modified");
        assertThat(shown()).containsExactly("two");
    }

    @Test
    void cannotParseWhatHasAText() {
        arm(FaultKind.CANT_PARSE);
        bot.call("sendChatAction", new JsonObject().put("chat_id", ANNA).put("action", "typing"));

        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(ANNA, "x"))))
                .startsWith("Bad Request: can't parse entities: ");
        assertThat(shown()).isEmpty();
        assertThat(bot.send(ANNA, "x")).isPositive();
    }

    @Test
    void takesTheMessageAwayBeforeItsEdit() {
        arm(FaultKind.MESSAGE_GONE);
        var message = bot.send(ANNA, "one");

        assertThat(TestBot.description(bot.edit(ANNA, message, "two")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(shown()).isEmpty();
    }

    @Test
    void isBlockedFromThatCallOn() {
        arm(FaultKind.BLOCKED);

        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(ANNA, "x"))))
                .isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(bot.call("sendMessage", TestBot.message(ANNA, "x")).getInteger("error_code"))
                .isEqualTo(403);
        assertThat(bot.updates(new JsonObject()).getJsonObject(0).getJsonObject("my_chat_member"))
                .isNotNull();
    }

    @Test
    void movesTheGroupAwayFromUnderTheCall() {
        var group =
                bot.crowd.gather(Kind.GROUP, "House", List.of(ANNA), List.of()).id();
        arm(FaultKind.MIGRATED);

        var refused = bot.call("sendMessage", TestBot.message(group, "x"));

        var supergroup = refused.getJsonObject("parameters").getLong("migrate_to_chat_id");
        assertThat(bot.telegram.chat(supergroup).map(ChatView::kind)).contains(Kind.SUPERGROUP);
        assertThat(bot.call("sendMessage", TestBot.message(supergroup, "x")).getBoolean("ok"))
                .isTrue();
    }

    @Test
    void closesAnInlineMessageAndNotItsChat() {
        var query = bot.telegram.callers().askGuest(ANNA, ANNA, "why?", 0);
        var result = new JsonObject()
                .put("type", "article")
                .put("id", "1")
                .put("title", "x")
                .put("input_message_content", new JsonObject().put("message_text", "…"));
        var answer = bot.call(
                "answerGuestQuery",
                new JsonObject().put("guest_query_id", query.id()).put("result", result));
        bot.telegram.faults().begin(FaultPlan.tooManyRequests(5).onMethod("editMessageText"));
        var edit = answer.getJsonObject("result").copy().put("text", "because");

        assertThat(bot.call("editMessageText", edit).getInteger("error_code")).isEqualTo(429);
        assertThat(bot.call("editMessageText", edit).getInteger("error_code")).isEqualTo(429);
        assertThat(bot.send(ANNA, "x")).isPositive();
    }

    @Test
    void doesNotKnowTheMethodOnce() {
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.UNKNOWN_METHOD).onMethod("sendMessageDraft"));
        var draft = TestBot.message(ANNA, "x").put("draft_id", 1);

        assertThat(bot.send(ANNA, "x")).isPositive();
        assertThat(TestBot.description(bot.call("sendMessageDraft", draft))).isEqualTo("Not Found: method not found");
        assertThat(bot.call("sendMessageDraft", draft).getBoolean("ok")).isTrue();
    }
}
