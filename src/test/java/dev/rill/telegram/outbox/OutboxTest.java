package dev.rill.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.SendChatAction;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final long ANNA = 1001;
    private static final long BORIS = 1002;

    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeTelegram telegram = fixture.telegram;

    @Test
    void sendsWhatThereIsRoomForAtOnce() {
        UniAssertSubscriber<SentMessage> sent = send(ANNA, "hello", Urgency.REPLY);

        assertThat(sent.assertCompleted().getItem().messageId()).isPositive();
        assertThat(telegram.shown()).containsExactly("hello");
    }

    @Test
    void closesOneChatForExactlyItsTimeAfterA429() {
        telegram.refuseNext(new TelegramFailure.RetryAfter(seconds(3)));
        UniAssertSubscriber<SentMessage> limited = send(ANNA, "limited", Urgency.FINAL);
        UniAssertSubscriber<SentMessage> other = send(BORIS, "other", Urgency.FINAL);

        other.assertCompleted();
        fixture.time.advance(Duration.ofMillis(2999));
        limited.assertNotTerminated();
        assertThat(telegram.calls()).hasSize(2);
        fixture.time.advance(Duration.ofMillis(1));
        limited.assertCompleted();
        assertThat(telegram.calls().getLast().at()).isEqualTo(seconds(3));
    }

    @Test
    void letsAPenaltyCloseEveryPathIntoTheChat() {
        telegram.refuseNext(new TelegramFailure.RetryAfter(seconds(30)));
        fixture.outbox.nudge(typing()).subscribe().withSubscriber(UniAssertSubscriber.create());
        UniAssertSubscriber<SentMessage> reply = send(ANNA, "reply", Urgency.REPLY);
        fixture.outbox.nudge(typing()).subscribe().withSubscriber(UniAssertSubscriber.create());

        assertThat(telegram.calls()).hasSize(1);
        fixture.time.advance(seconds(30));
        reply.assertCompleted();
    }

    @Test
    void remembersAPenaltyOverARestart() {
        telegram.refuseNext(new TelegramFailure.RetryAfter(seconds(60)));
        send(ANNA, "before", Urgency.INTERMEDIATE);
        Outbox restarted = fixture.outbox();
        restarted.restore().await().indefinitely();

        restarted
                .send(Ticket.of(message(ANNA, "after"), Urgency.FINAL))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        fixture.time.advance(seconds(59));
        assertThat(telegram.shown()).isEmpty();
        fixture.time.advance(seconds(1));
        assertThat(telegram.shown()).containsExactly("after");
    }

    @Test
    void letsFinalsGoBeforeRepliesAndRepliesBeforeUpdates() {
        telegram.refuseNext(new TelegramFailure.RetryAfter(seconds(5)));
        send(ANNA, "update", Urgency.INTERMEDIATE);
        send(ANNA, "reply", Urgency.REPLY);
        send(ANNA, "final", Urgency.FINAL);
        fixture.time.advance(seconds(30));

        assertThat(telegram.shown()).containsExactly("final", "reply");
    }

    @Test
    void drawsAWaitingTextWhenItsTurnHasComeAndLetsItHurry() {
        send(ANNA, "first words", Urgency.REPLY);
        StringBuilder text = new StringBuilder("early");
        Ticket<SentMessage> ticket =
                new Ticket<>(new ChatId(ANNA), Urgency.INTERMEDIATE, () -> Optional.of(message(ANNA, text.toString())));
        fixture.outbox.send(ticket).subscribe().withSubscriber(UniAssertSubscriber.create());
        text.replace(0, text.length(), "late");

        assertThat(telegram.shown()).containsExactly("first words");
        ticket.hurry();
        assertThat(telegram.shown()).containsExactly("first words", "late");
    }

    @Test
    void spendsNothingOnATicketThatHasNothingLeftToSend() {
        Ticket<SentMessage> empty = new Ticket<>(new ChatId(ANNA), Urgency.FINAL, Optional::empty);
        UniAssertSubscriber<SentMessage> sent =
                fixture.outbox.send(empty).subscribe().withSubscriber(UniAssertSubscriber.create());

        sent.assertCompleted().assertItem(null);
        send(ANNA, "one", Urgency.FINAL);
        send(ANNA, "two", Urgency.FINAL);
        assertThat(telegram.shown()).containsExactly("one", "two");
    }

    @Test
    void repeatsAnEditWhoseAnswerWasLostButNotASend() {
        long message = telegram.plant("old");
        telegram.loseNextAnswer();
        UniAssertSubscriber<SentMessage> edit = fixture.outbox
                .send(Ticket.of(edit(message, "new"), Urgency.FINAL))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        fixture.time.advance(seconds(5));
        telegram.loseNextAnswer();
        UniAssertSubscriber<SentMessage> send = send(ANNA, "once", Urgency.FINAL);
        fixture.time.advance(seconds(60));

        assertThat(failure(edit)).isInstanceOf(TelegramFailure.NotModified.class);
        assertThat(failure(send)).isInstanceOf(TelegramFailure.Unreachable.class);
        assertThat(telegram.shown()).containsExactly("new", "once");
    }

    @Test
    void repeatsAFinalUntilTelegramIsBackAndGivesAReplyUpInTheEnd() {
        for (int times = 0; times < 20; times++) {
            telegram.refuseNext(new TelegramFailure.Unreachable("ConnectException", false));
        }
        UniAssertSubscriber<SentMessage> reply = send(ANNA, "reply", Urgency.REPLY);
        fixture.time.advance(Duration.ofMinutes(5));
        UniAssertSubscriber<SentMessage> last = send(ANNA, "final", Urgency.FINAL);
        fixture.time.advance(Duration.ofMinutes(30));

        assertThat(failure(reply)).isInstanceOf(TelegramFailure.Unreachable.class);
        last.assertCompleted();
        assertThat(telegram.shown()).containsExactly("final");
    }

    @Test
    void dropsAnUpdateThatDidNotGetThrough() {
        telegram.refuseNext(new TelegramFailure.Unreachable("ConnectException", false));
        UniAssertSubscriber<SentMessage> update = send(ANNA, "update", Urgency.INTERMEDIATE);
        fixture.time.advance(Duration.ofMinutes(5));

        assertThat(failure(update)).isInstanceOf(TelegramFailure.Unreachable.class);
        assertThat(telegram.calls()).hasSize(1);
    }

    @Test
    void refusesWhatOneChatCannotHoldAnyMore() {
        telegram.refuseNext(new TelegramFailure.RetryAfter(seconds(600)));
        List<UniAssertSubscriber<SentMessage>> sent = java.util.stream.IntStream.range(0, 70)
                .mapToObj(i -> send(ANNA, "text " + i, Urgency.REPLY))
                .toList();

        assertThat(failure(sent.getLast())).isInstanceOf(TelegramFailure.Crowded.class);
        send(BORIS, "other", Urgency.REPLY).assertCompleted();
    }

    @Test
    void spacesBulkMessagesOverAllChatsAndLetsAnswersPass() {
        for (int chat = 1; chat <= 50; chat++) {
            send(chat, "news", Urgency.BULK);
        }
        UniAssertSubscriber<SentMessage> answer = send(ANNA, "answer", Urgency.FINAL);

        answer.assertCompleted();
        fixture.time.advance(seconds(1));
        assertThat(telegram.calls()).hasSizeBetween(25, 27);
        fixture.time.advance(seconds(2));
        assertThat(telegram.calls()).hasSize(51);
    }

    private UniAssertSubscriber<SentMessage> send(long chat, String text, Urgency urgency) {
        return fixture.outbox
                .send(Ticket.of(message(chat, text), urgency))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static TelegramFailure failure(UniAssertSubscriber<?> subscriber) {
        return ((TelegramException) subscriber.assertFailed().getFailure()).failure();
    }

    private static SendMessage message(long chat, String text) {
        return new SendMessage(chat, null, text, null, LinkPreviewOptions.NONE, null);
    }

    private static EditMessageText edit(long message, String text) {
        return new EditMessageText(ANNA, message, text, null, LinkPreviewOptions.NONE, null);
    }

    private static SendChatAction typing() {
        return new SendChatAction(ANNA, null, "typing");
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
