package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();

    @Test
    void closesOneChatForItsTimeAndLeavesTheOthersAlone() {
        bot.telegram.faults().begin(FaultPlan.tooManyRequests(3).forChat(ANNA));

        var refused = bot.call("sendMessage", TestBot.message(ANNA, "x"));
        var inside = bot.call("sendMessage", TestBot.message(ANNA, "x"));
        var other = bot.call("sendMessage", TestBot.message(BORIS, "x"));

        assertThat(TestBot.description(refused)).isEqualTo("Too Many Requests: retry after 3");
        assertThat(inside.getJsonObject("parameters").getInteger("retry_after")).isEqualTo(5);
        assertThat(other.getBoolean("ok")).isTrue();
        assertThat(bot.telegram.calls(ANNA, 0)).extracting(Call::penalised).containsExactly(false, true);
        assertThat(bot.telegram.calls(ANNA, 0)).extracting(Call::violation).containsExactly(false, true);
    }

    @Test
    void closesConnectionsForAWhileAndAppliesNothing() {
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.DOWN));

        var during = bot.later("sendMessage", TestBot.message(ANNA, "x"));
        var polled = bot.later("getUpdates", new JsonObject());
        bot.pass(Duration.ofSeconds(5));

        assertThat(during).containsExactly(new Reply.Closed());
        assertThat(polled).containsExactly(new Reply.Closed());
        assertThat(bot.send(ANNA, "y")).isEqualTo(1);
        assertThat(bot.telegram.faults().current()).isEmpty();
    }

    @Test
    void appliesTheCallBeforeItCutsTheConnection() {
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.CUT).onMethod("sendMessage"));

        var replies = bot.later("sendMessage", TestBot.message(ANNA, "x"));

        assertThat(replies).containsExactly(new Reply.Closed());
        assertThat(bot.telegram.chat(ANNA).orElseThrow().fromBot())
                .extracting(Message::text)
                .containsExactly("x");
    }

    @Test
    void answersHtmlSoOftenAsOrdered() {
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.HTML).forChat(ANNA).times(2));

        assertThat(bot.later("sendMessage", TestBot.message(ANNA, "x"))).containsExactly(new Reply.Page());
        assertThat(bot.later("sendMessage", TestBot.message(ANNA, "x"))).containsExactly(new Reply.Page());
        assertThat(bot.send(ANNA, "x")).isEqualTo(1);
    }

    @Test
    void letsASlowReplyWaitWhileTheCallHasTakenEffect() {
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.SLOW).measured(Duration.ofSeconds(2)));

        var replies = bot.later("sendMessage", TestBot.message(ANNA, "x"));

        assertThat(replies).isEmpty();
        assertThat(bot.telegram.chat(ANNA).orElseThrow().fromBot()).hasSize(1);
        bot.pass(Duration.ofSeconds(2));
        assertThat(replies).hasSize(1);
    }

    @Test
    void holdsAReplyUntilItIsReleased() {
        var hold = bot.telegram.hold(ANNA, Optional.of("editMessageText"));
        var message = bot.send(ANNA, "x");

        var replies = bot.later("editMessageText", TestBot.message(ANNA, "y").put("message_id", message));
        var shown = bot.telegram.chat(ANNA).orElseThrow().fromBot();
        var before = replies.size();
        hold.release();

        assertThat(shown).extracting(Message::text).containsExactly("y");
        assertThat(before).isZero();
        assertThat(replies).hasSize(1);
    }

    @Test
    void keepsEveryReplyBackForTheLatency() {
        bot.telegram.adjust(settings -> settings.withLatency(Duration.ofMillis(50)));

        var replies = bot.later("getMe", new JsonObject());
        bot.pass(Duration.ofMillis(49));
        var before = replies.size();
        bot.pass(Duration.ofMillis(1));

        assertThat(before).isZero();
        assertThat(replies).hasSize(1);
    }
}
