package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.SendMessage;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a growing answer promises when Telegram, a person or a dead process gets in its way. */
class EditTroubleTest extends ReplyHarness {
    @Test
    void skipsAnUpdateThatFailsAndShowsTheNext() {
        show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.Unreachable("HTTP 502", true));
        says(" two");
        passes(2000);
        says(" three");
        passes(2000);

        assertThat(telegram.shown()).containsExactly("one two three");
    }

    @Test
    void writesIntoTheMessagesThatAnEarlierAttemptLeft() {
        long first = telegram.plant("half an ans");
        long second = telegram.plant("that went on here");
        show(List.of(first, second), false);
        says("a whole answer");
        ends();
        passes(5000);

        assertThat(telegram.shown()).containsExactly("a whole answer");
        assertThat(telegram.calls())
                .anySatisfy(call -> assertThat(call.method()).isInstanceOf(DeleteMessages.class));
    }

    @Test
    void findsTheMessageThatADeadProcessMayHaveSent() {
        telegram.skipIds(20);
        long stranger = telegram.plant("a command's reply");
        telegram.skipIds(30);
        telegram.plant("half an ans");
        show(List.of(), true, Set.of(stranger));
        says("a whole answer");
        ends();
        passes(5000);

        assertThat(telegram.shown()).containsExactly("a command's reply", "a whole answer");
        assertThat(telegram.texts())
                .noneSatisfy(call -> assertThat(call.method()).isInstanceOf(SendMessage.class));
    }

    @Test
    void sendsWhenADeadProcessHadSentNothing() {
        show(List.of(), true);
        says("a whole answer");
        ends();
        passes(5000);

        assertThat(telegram.shown()).containsExactly("a whole answer");
    }

    @Test
    void doesNotSayItTwiceWhenTheAnswerToASendIsLost() {
        show();
        telegram.loseNextAnswer();
        says("one");
        passes(2000);
        says(" two");
        ends();
        passes(60_000);

        assertThat(telegram.shown()).containsExactly("one two");
    }

    @Test
    void saysTheRestInANewMessageOnceWhenAPersonDeletedTheFirst() {
        show();
        says("one");
        passes(2000);
        telegram.deleteAll();
        for (int word = 0; word < 20; word++) {
            says(" more");
            passes(1000);
        }
        assertThat(telegram.shown()).isEmpty();
        ends();
        passes(5000);

        assertThat(telegram.shown()).containsExactly("one" + " more".repeat(20));
    }

    @Test
    void deliversTheLastTextAfterExactlyThePauseOfA429() {
        UniAssertSubscriber<Void> answer = show();
        says("almost");
        passes(5000);
        telegram.refuseNext(new TelegramFailure.RetryAfter(Duration.ofSeconds(3)));
        says(" done");
        ends();
        passes(2999);
        answer.assertNotTerminated();
        passes(1);

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("almost done");
    }

    @Test
    void replacesAMessageWhoseLastWordsAreRefusedForNoReason() {
        UniAssertSubscriber<Void> answer = show();
        says("one");
        passes(5000);
        telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: something new"));
        ends(" two");
        passes(5000);

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("one two");
    }
}
