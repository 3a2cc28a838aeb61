package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final long ANNA = Person.ANNA.id();
    private final TestBot bot = new TestBot();

    private JsonObject draft(long id, String text) {
        return bot.call("sendMessageDraft", TestBot.message(ANNA, text).put("draft_id", id));
    }

    private JsonObject rich(long id, String markdown) {
        return bot.call(
                "sendRichMessageDraft",
                new JsonObject()
                        .put("chat_id", ANNA)
                        .put("draft_id", id)
                        .put("rich_message", new JsonObject().put("markdown", markdown)));
    }

    private ChatView chat() {
        return bot.telegram.chat(ANNA).orElseThrow();
    }

    @Test
    void growsWithoutAFlawUntilItsMessageEndsIt() {
        draft(7, "");
        draft(7, "Hel");
        draft(7, "Hello");
        draft(7, "Hello");
        bot.send(ANNA, "Hello you");
        draft(8, "The next part");

        assertThat(chat().drafting()).isEqualTo(new Drafting(0, 0, 0));
        assertThat(chat().draft()).map(Draft::words).contains("The next part");
    }

    @Test
    void countsADraftThatComesAfterItsMessageAsAGhost() {
        draft(7, "Hel");
        bot.send(ANNA, "Hello you, how are you today?");
        draft(7, "Hello");
        draft(8, "Hello you, how are you to");

        assertThat(chat().drafting().ghosts()).isEqualTo(2);
        assertThat(chat().draft()).isPresent();
        assertThat(bot.telegram.calls(ANNA, 0))
                .extracting(Call::flaw)
                .extracting(flaw -> flaw.map(Flaw::name).orElse(""))
                .containsExactly("", "", "GHOST", "GHOST");
    }

    @Test
    void takesTheSameWordsForAnotherAnswerOnceThePersonSpoke() {
        bot.send(ANNA, "Hello you, how are you today?");
        draft(8, "Hello");
        bot.crowd.say(ANNA, "Again!");
        draft(9, "Hello you, how are you to");

        assertThat(chat().drafting().ghosts()).isZero();
    }

    @Test
    void countsWhatDoesNotBeginWithTheWordsBefore() {
        draft(7, "Hello *wor");
        draft(7, "Hello world");
        draft(7, "Hello");
        draft(8, "Something else");

        assertThat(chat().drafting()).isEqualTo(new Drafting(0, 2, 0));
    }

    @Test
    void countsWhatNobodyRenewedAndForgetsWhatWasStopped() {
        draft(7, "Hello");
        bot.pass(Duration.ofSeconds(20));
        draft(7, "Hello you");
        bot.pass(Duration.ofSeconds(31));
        bot.call(
                "sendMessageDraft",
                TestBot.message(ANNA, "x")
                        .put("draft_id", 8)
                        .put("can_stop", true)
                        .put("keep_on_stop", true));
        bot.crowd.stopDraft(ANNA, 8);
        var kept = chat().draft();
        bot.pass(Duration.ofSeconds(31));

        assertThat(kept).isPresent();
        assertThat(chat().drafting().faded()).isEqualTo(1);
    }

    @Test
    void passesOverWhatComesAfterAStop() {
        bot.call(
                "sendMessageDraft",
                TestBot.message(ANNA, "Hel").put("draft_id", 7).put("can_stop", true));
        bot.crowd.stopDraft(ANNA, 7);
        var late = draft(7, "Something else");
        bot.send(ANNA, "Hel");
        draft(7, "Hel");

        assertThat(late.getBoolean("result")).isTrue();
        assertThat(chat().draft()).isEmpty();
        assertThat(chat().drafting()).isEqualTo(new Drafting(0, 0, 0));
    }

    @Test
    void showsRichDraftsThatARichMessageEnds() {
        rich(7, "# Ti");
        rich(7, "# Title");
        var shown = chat().draft();
        bot.call(
                "sendRichMessage",
                new JsonObject().put("chat_id", ANNA).put("rich_message", new JsonObject().put("markdown", "# Title")));
        rich(7, "# Title");

        assertThat(shown).map(Draft::words).contains("# Title");
        assertThat(chat().drafting()).isEqualTo(new Drafting(1, 0, 0));
    }

    @Test
    void sharesOneBudgetWithChatActions() {
        IntStream.range(0, 10).forEach(n -> {
            draft(7, "");
            bot.call("sendChatAction", new JsonObject().put("chat_id", ANNA).put("action", "typing"));
        });
        var refused = rich(7, "# Title");
        var message = bot.call("sendMessage", TestBot.message(ANNA, "x"));

        assertThat(refused.getInteger("error_code")).isEqualTo(429);
        assertThat(refused.getJsonObject("parameters").getInteger("retry_after"))
                .isBetween(3, 5);
        assertThat(message.getBoolean("ok")).isTrue();
    }

    @Test
    void bearsFortyInHalfAMinuteAndNoMore() {
        for (var burst = 0; burst < 2; burst++) {
            IntStream.range(0, 20).forEach(n -> draft(7, ""));
            bot.pass(Duration.ofSeconds(5));
        }
        var refused = draft(7, "");

        assertThat(refused.getJsonObject("parameters").getInteger("retry_after"))
                .isEqualTo(20);
    }

    @Test
    void isUnknownToAnOlderServer() {
        bot.telegram.adjust(settings -> settings.withDrafts(false));
        var answers = List.of(draft(7, "x"), rich(7, "x"));
        bot.telegram.adjust(settings -> settings.withDrafts(true).withRich(false));

        assertThat(answers).extracting(TestBot::description).containsOnly("Not Found: method not found");
        assertThat(draft(7, "x").getBoolean("ok")).isTrue();
        assertThat(TestBot.description(rich(7, "x"))).isEqualTo("Not Found: method not found");
    }
}
