package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.EditInlineMessageText;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.type.MessageEntity;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every surface promises. */
abstract class SurfaceContract extends ReplyHarness {
    private static final TelegramFailure NOT_PARSED =
            new TelegramFailure.BadRequest(400, "Bad Request: can't parse entities: unsupported");

    @Test
    void saysAShortAnswerExactly() {
        UniAssertSubscriber<Void> answer = show();
        says("Once");
        says(" upon a time");
        ends();

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("Once upon a time");
    }

    @Test
    void readsTheModelOnWithoutWaitingForTelegram() {
        telegram.slow(Duration.ofSeconds(60));
        show();
        for (int word = 0; word < 300; word++) {
            says("word ");
        }

        assertThat(model.hasSubscriber()).isTrue();
        assertThat(telegram.calls()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void takesTheLatestTextAlongWhenTheModelIsFast() {
        show();
        for (int word = 0; word < 300; word++) {
            says("word ");
            passes(33);
        }
        ends();

        assertThat(telegram.shown()).containsExactly("word ".repeat(300).strip());
        assertThat(telegram.calls()).hasSizeLessThan(40);
        assertThat(telegram.texts().getLast().at()).isEqualTo(fixture.time.elapsed());
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
        assertThat(telegram.mostAtOnce()).isEqualTo(1);
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
    void keepsTheTailWhenTheModelDies() {
        show();
        for (int word = 0; word < 57; word++) {
            says("x");
        }
        ends("\n\n(broke off)");

        assertThat(telegram.shown()).containsExactly("x".repeat(57) + "\n\n(broke off)");
    }

    @Test
    void saysNothingWhileThereAreNoWords() {
        show();
        says("  \n");
        passes(10_000);

        assertThat(telegram.shown()).isEmpty();
    }

    @Test
    void showsMarkdownAsEntities() {
        show();
        says("a **bold** word");
        ends();

        assertThat(telegram.shown()).containsExactly("a bold word");
        assertThat(entities()).containsExactly(MessageEntity.of("bold", 2, 4));
    }

    @Test
    void saysItPlainlyWhereTelegramRefusesTheEntities() {
        show();
        telegram.refuseNext(NOT_PARSED);
        telegram.refuseNext(NOT_PARSED);
        says("**bold**");
        passes(2000);
        ends();
        passes(2000);

        assertThat(telegram.shown()).containsExactly("bold");
        assertThat(entities()).isEmpty();
    }

    @Test
    void readsTheModelOnWhileA429ClosesTheChat() {
        show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.RetryAfter(Duration.ofSeconds(20)));
        says(" two and some more");
        int calls = telegram.calls().size();
        for (int word = 0; word < 10; word++) {
            passes(1000);
            says(" more");
        }
        assertThat(telegram.calls()).hasSize(calls);
        ends();
        passes(10_000);

        assertThat(telegram.shown()).containsExactly("one two and some more" + " more".repeat(10));
    }

    static List<TelegramFailure> passing() {
        return List.of(
                new TelegramFailure.RetryAfter(Duration.ofSeconds(2)),
                new TelegramFailure.Unreachable("HTTP 502", true),
                new TelegramFailure.Unreachable("no connection", false),
                new TelegramFailure.Garbled(200),
                new TelegramFailure.NotModified(),
                new TelegramFailure.TooLong(),
                NOT_PARSED);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void saysAllInTheEndWhicheverCallFails(TelegramFailure failure) {
        for (int failing = 1; failing <= 5; failing++) {
            restart();
            UniAssertSubscriber<Void> answer = show();
            for (int call = 1; call <= 5; call++) {
                if (call == failing) {
                    telegram.refuseNext(failure);
                }
                says("the **next** words ");
                passes(3000);
            }
            ends("and the last ones");
            passes(60_000);

            answer.assertCompleted();
            assertThat(telegram.shown())
                    .as("call %d", failing)
                    .containsExactly("the next words ".repeat(5) + "and the last ones");
        }
    }

    @ParameterizedTest
    @MethodSource("passing")
    void saysAllInTheEndWhenTheLastCallFails(TelegramFailure failure) {
        UniAssertSubscriber<Void> answer = show();
        says("the **first** words ");
        passes(3000);
        telegram.refuseNext(failure);
        ends("and the last ones");
        passes(60_000);

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("the first words and the last ones");
    }

    @Test
    void stopsReadingTheModelWhenNobodyCanBeReached() {
        UniAssertSubscriber<Void> answer = show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.Blocked("Forbidden: bot was blocked by the user"));
        says(" two and some more");
        passes(2000);
        int calls = telegram.calls().size();
        passes(120_000);

        assertThat(answer.assertFailed().getFailure()).isInstanceOf(TelegramException.class);
        assertThat(modelCancelled).isTrue();
        assertThat(telegram.calls()).hasSize(calls);
    }

    private List<MessageEntity> entities() {
        return Optional.ofNullable(
                        switch (telegram.texts().getLast().method()) {
                            case SendMessage send -> send.entities();
                            case EditMessageText edit -> edit.entities();
                            case EditInlineMessageText edit -> edit.entities();
                            default -> null;
                        })
                .orElse(List.of());
    }
}
