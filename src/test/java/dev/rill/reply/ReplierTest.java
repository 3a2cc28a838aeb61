package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.SendChatAction;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.OutboxFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a growing answer promises, whatever the model and Telegram do. */
class ReplierTest {
    private static final Place ANNA = Place.of(new ChatId(1001));
    private static final long QUESTION = 100;

    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeTelegram telegram = fixture.telegram;
    private final Replier replier =
            new Replier(fixture.outbox, fixture.time, new ReplyMeter(new SimpleMeterRegistry()));
    private final UnicastProcessor<Draft> model = UnicastProcessor.create();
    private final GrowingText text = new GrowingText();
    private final List<Long> kept = new ArrayList<>();
    private boolean modelCancelled;

    @Test
    void showsTheFirstWordsAtOnceAndTheLastOnesExactly() {
        UniAssertSubscriber<Void> answer = show();
        says("Once");
        assertThat(telegram.shown()).containsExactly("Once");
        says(" upon a time");
        ends();

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("Once upon a time");
        assertThat(kept).containsExactly(101L);
    }

    @Test
    void showsTheLatestTextWhenTheModelIsFast() {
        show();
        for (int word = 0; word < 300; word++) {
            says("word ");
            passes(33);
        }
        ends();

        assertThat(telegram.shown()).containsExactly("word ".repeat(300).strip());
        assertThat(telegram.texts()).hasSizeBetween(6, 9);
        assertThat(telegram.texts().getLast().at()).isEqualTo(fixture.time.elapsed());
    }

    @Test
    void showsEachWordWhenTheModelIsSlow() {
        show();
        for (String word : List.of("one", " two", " three")) {
            says(word);
            passes(3000);
        }
        ends();

        assertThat(telegram.texts()).hasSize(3);
        assertThat(telegram.shown()).containsExactly("one two three");
    }

    @Test
    void keepsOneCallInFlightWhenTelegramIsSlow() {
        telegram.slow(Duration.ofSeconds(4));
        UniAssertSubscriber<Void> answer = show();
        for (int word = 0; word < 100; word++) {
            says("word ");
            passes(100);
        }
        ends();
        passes(20_000);

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("word ".repeat(100).strip());
        assertThat(gaps()).allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(4)));
    }

    @Test
    void bearsASlowModelAndASlowTelegram() {
        telegram.slow(Duration.ofSeconds(2));
        UniAssertSubscriber<Void> answer = show();
        for (int word = 0; word < 5; word++) {
            says("word ");
            passes(3000);
        }
        ends();
        passes(5000);

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("word ".repeat(5).strip());
    }

    @Test
    void averagesAtMostOneCallASecond() {
        show();
        for (int word = 0; word < 1200; word++) {
            says("word ");
            passes(50);
        }
        ends();

        assertThat(telegram.texts().size()).isLessThanOrEqualTo(20);
    }

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
    void readsTheModelOnWhileA429ClosesTheChat() {
        show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.RetryAfter(Duration.ofSeconds(20)));
        says(" two");
        int calls = telegram.texts().size();
        for (int word = 0; word < 10; word++) {
            passes(1000);
            says(" more");
        }
        ends();

        assertThat(telegram.texts()).hasSize(calls);
        passes(9999);
        assertThat(telegram.texts()).hasSize(calls);
        passes(1);
        assertThat(telegram.shown()).containsExactly("one two" + " more".repeat(10));
    }

    @Test
    void deliversTheLastTextAfterExactlyThePauseOfA429() {
        UniAssertSubscriber<Void> answer = show();
        says("almost");
        passes(5000);
        telegram.refuseNext(new TelegramFailure.RetryAfter(Duration.ofSeconds(3)));
        says(" done");
        ends();
        int calls = telegram.calls().size();

        passes(2999);
        assertThat(telegram.calls()).hasSize(calls);
        answer.assertNotTerminated();
        passes(1);
        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("almost done");
    }

    @Test
    void letsTheLastDraftHurryAWaitingUpdate() {
        show();
        says("one");
        says(" two");
        passes(200);
        ends();

        assertThat(telegram.shown()).containsExactly("one two");
        assertThat(telegram.texts().getLast().at()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void keepsTheTailWhenTheModelDies() {
        show();
        for (int word = 0; word < 57; word++) {
            says("x");
        }
        ends("\n\n(broke off)");

        assertThat(telegram.shown()).containsExactly("x".repeat(57) + "\n\n(broke off)");
    }

    @Test
    void flowsOnInTheNextMessageAndNeverTouchesAFullOne() {
        show();
        for (int line = 0; line < 1000; line++) {
            says("line " + line + "\n");
            passes(100);
        }
        ends();
        passes(10_000);

        assertThat(telegram.shown())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.length()).isLessThanOrEqualTo(4096));
        assertThat(String.join("\n", telegram.shown()))
                .isEqualTo(text.toString().strip());
        assertThat(editedMessages()).isSorted();
    }

    @Test
    void showsALongTextThatComesAtOnce() {
        UniAssertSubscriber<Void> answer = show();
        says("paragraph of some length\n\n".repeat(500));
        ends();
        passes(20_000);

        answer.assertCompleted();
        assertThat(String.join("\n\n", telegram.shown()))
                .isEqualTo(text.toString().strip());
    }

    @Test
    void saysNothingWhileThereAreNoWords() {
        show();
        says("  \n");
        passes(10_000);

        assertThat(telegram.texts()).isEmpty();
    }

    @Test
    void showsTypingUntilTheFirstWords() {
        show();
        passes(9000);
        says("words");
        passes(20_000);

        assertThat(telegram.calls().stream().filter(call -> call.method() instanceof SendChatAction))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.at()).isLessThan(Duration.ofSeconds(9)));
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
    void stopsReadingTheModelWhenTheBotIsBlocked() {
        UniAssertSubscriber<Void> answer = show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.Blocked("Forbidden: bot was blocked by the user"));
        says(" two");
        passes(2000);

        assertThat(answer.assertFailed().getFailure()).isInstanceOf(TelegramException.class);
        assertThat(modelCancelled).isTrue();
    }

    private UniAssertSubscriber<Void> show() {
        return show(List.of(), false);
    }

    private UniAssertSubscriber<Void> show(List<Long> messages, boolean lostTrack) {
        return show(messages, lostTrack, Set.of());
    }

    private UniAssertSubscriber<Void> show(List<Long> messages, boolean lostTrack, Set<Long> others) {
        Screen.Memory memory = new Screen.Memory() {
            @Override
            public Uni<Void> sending(int page) {
                assertThat(page).isEqualTo(kept.size() + 1);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> keep(List<Long> ids) {
                kept.clear();
                kept.addAll(ids);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Set<Long>> others() {
                return Uni.createFrom().item(others);
            }
        };
        return replier.show(
                        new Screen(ANNA, messages, lostTrack, QUESTION, memory),
                        model.onCancellation().invoke(() -> modelCancelled = true))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private void says(String words) {
        text.append(words);
        model.onNext(Draft.open(text));
    }

    private void ends() {
        ends("");
    }

    private void ends(String closing) {
        text.append(closing);
        model.onNext(Draft.last(text, Optional.empty()));
        model.onComplete();
    }

    private void passes(long millis) {
        fixture.time.advance(Duration.ofMillis(millis));
    }

    private List<Duration> gaps() {
        List<Duration> times =
                telegram.texts().stream().map(FakeTelegram.Call::at).toList();
        List<Duration> gaps = new ArrayList<>();
        for (int call = 1; call < times.size(); call++) {
            gaps.add(times.get(call).minus(times.get(call - 1)));
        }
        return gaps;
    }

    private List<Long> editedMessages() {
        return telegram.texts().stream()
                .filter(call -> call.method() instanceof EditMessageText)
                .map(call -> ((EditMessageText) call.method()).messageId())
                .toList();
    }
}
