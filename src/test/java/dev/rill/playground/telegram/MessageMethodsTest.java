package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageMethodsTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();

    @Test
    void countsPrivateChatsAndGroupsTogetherAndSupergroupsAlone() {
        var group =
                bot.crowd.gather(Kind.GROUP, "Flat", List.of(ANNA), List.of()).id();
        var large = bot.crowd
                .gather(Kind.SUPERGROUP, "House", List.of(ANNA), List.of())
                .id();

        assertThat(bot.send(ANNA, "one")).isEqualTo(1);
        assertThat(bot.send(BORIS, "two")).isEqualTo(2);
        assertThat(bot.send(group, "three")).isEqualTo(3);
        assertThat(bot.send(large, "its own first")).isEqualTo(1);
    }

    @Test
    void showsWhatWasEditedAndRefusesAnEditThatChangesNothing() {
        var message = bot.send(ANNA, "Hel");

        var edited = bot.edit(ANNA, message, "Hello");
        var again = bot.edit(ANNA, message, " Hello ");

        assertThat(edited.getJsonObject("result").getString("text")).isEqualTo("Hello");
        assertThat(TestBot.description(again))
                .isEqualTo("Bad Request: message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
    }

    @Test
    void knowsMessagesThatAreGone() {
        var message = bot.send(ANNA, "Hello");
        bot.crowd.delete(ANNA, message);

        assertThat(TestBot.description(bot.edit(ANNA, message, "x")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(TestBot.description(bot.call(
                        "deleteMessage", new JsonObject().put("chat_id", ANNA).put("message_id", message))))
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void editsOnlyTheBotsOwn() {
        var said = bot.crowd.say(ANNA, "mine").message();

        assertThat(TestBot.description(bot.edit(ANNA, said, "x"))).isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void refusesUnknownChatsAndThoseThatBlockedIt() {
        bot.crowd.block(ANNA, true);

        assertThat(bot.call("sendMessage", TestBot.message(ANNA, "x")))
                .isEqualTo(new JsonObject()
                        .put("ok", false)
                        .put("error_code", 403)
                        .put("description", "Forbidden: bot was blocked by the user"));
        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(42, "x"))))
                .isEqualTo("Bad Request: chat not found");
    }

    @Test
    void answersOnlyWhatIsThereUnlessTold() {
        var call = TestBot.message(ANNA, "x").put("reply_parameters", new JsonObject().put("message_id", 77));
        var refused = bot.call("sendMessage", call);
        call.getJsonObject("reply_parameters").put("allow_sending_without_reply", true);
        var sent = bot.call("sendMessage", call);

        assertThat(TestBot.description(refused)).isEqualTo("Bad Request: message to be replied not found");
        assertThat(sent.getBoolean("ok")).isTrue();
    }

    @Test
    void answersATooFastBotWith429AndItsPause() {
        var message = bot.send(ANNA, "0");
        bot.edit(ANNA, message, "1");
        bot.edit(ANNA, message, "2");

        var refused = bot.edit(ANNA, message, "3");
        bot.pass(Duration.ofSeconds(3));

        assertThat(refused.getInteger("error_code")).isEqualTo(429);
        assertThat(TestBot.description(refused)).isEqualTo("Too Many Requests: retry after 3");
        assertThat(refused.getJsonObject("parameters").getInteger("retry_after"))
                .isEqualTo(3);
        assertThat(bot.edit(ANNA, message, "4").getBoolean("ok")).isTrue();
        assertThat(bot.edit(BORIS, message, "4").getInteger("error_code")).isEqualTo(400);
    }

    @Test
    void letsADraftFadeAfterThirtySecondsOrWithTheMessage() {
        bot.call(
                "sendMessageDraft",
                TestBot.message(ANNA, "Hel").put("draft_id", 7).put("can_stop", true));
        bot.call("sendMessageDraft", TestBot.message(BORIS, "При").put("draft_id", 8));
        bot.send(ANNA, "Hello");
        var boris = bot.telegram.chat(BORIS).orElseThrow();
        bot.pass(Duration.ofSeconds(31));

        assertThat(bot.telegram.chat(ANNA).orElseThrow().draft()).isEmpty();
        assertThat(boris.draft()).map(Draft::id).contains(8L);
        assertThat(bot.telegram.chat(BORIS).orElseThrow().draft()).isEmpty();
    }

    @Test
    void tellsTheBotThatADraftWasStoppedAndShowsNoMoreOfIt() {
        var draft = TestBot.message(ANNA, "Hel").put("draft_id", 7).put("can_stop", true);
        bot.call("sendMessageDraft", draft);
        bot.crowd.stopDraft(ANNA, 7);
        bot.call("sendMessageDraft", draft.put("text", "Hello"));

        assertThat(bot.telegram.chat(ANNA).orElseThrow().draft()).isEmpty();
        var update = bot.updates(new JsonObject()).getJsonObject(0).getJsonObject("stopped_message_generation");
        assertThat(update.getString("draft_id")).isEqualTo("7");
    }

    @Test
    void hasNoDraftsInGroupsAndNoThreadsWhereThereAreNone() {
        var group = bot.crowd
                .gather(Kind.SUPERGROUP, "House", List.of(ANNA), List.of("Cats"))
                .id();

        assertThat(TestBot.description(
                        bot.call("sendMessageDraft", TestBot.message(group, "x").put("draft_id", 1))))
                .isEqualTo("Bad Request: TEXTDRAFT_PEER_INVALID");
        assertThat(TestBot.description(
                        bot.call("sendMessage", TestBot.message(ANNA, "x").put("message_thread_id", 2))))
                .isEqualTo("Bad Request: message thread not found");
        assertThat(bot.call("sendMessage", TestBot.message(group, "x").put("message_thread_id", 2))
                        .getJsonObject("result")
                        .getBoolean("is_topic_message"))
                .isTrue();
    }

    @Test
    void letsAPressExpire() {
        var early = press();
        var late = press();

        var answered = bot.call("answerCallbackQuery", new JsonObject().put("callback_query_id", early.id()));
        bot.pass(Duration.ofSeconds(151));
        var tooLate = bot.call("answerCallbackQuery", new JsonObject().put("callback_query_id", late.id()));

        assertThat(answered.getBoolean("ok")).isTrue();
        assertThat(TestBot.description(tooLate))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    private Query press() {
        var button = new JsonObject().put("text", "⏹ Stop").put("callback_data", "stop");
        var keyboard = new JsonObject().put("inline_keyboard", new JsonArray().add(new JsonArray().add(button)));
        var sent = bot.call("sendMessage", TestBot.message(ANNA, "x").put("reply_markup", keyboard));
        return bot.crowd.pressLabelled(ANNA, sent.getJsonObject("result").getLong("message_id"), ANNA, "⏹");
    }
}
