package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.SendChatAction;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last words come while the call before them is under way, and that call is refused. */
class LateRefusalTest extends ReplyHarness {
    static Stream<TelegramFailure> refusals() {
        return Stream.of(
                new TelegramFailure.RetryAfter(Duration.ofSeconds(3)),
                new TelegramFailure.Garbled(403),
                new TelegramFailure.Crowded(),
                new TelegramFailure.Conflict("x"),
                new TelegramFailure.Unauthorized(),
                new TelegramFailure.BadRequest(400, "x"),
                new TelegramFailure.NotModified(),
                new TelegramFailure.Unreachable("HTTP 502", true));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void showsTheLastWordsAllTheSame(TelegramFailure refusal) {
        telegram.slow(Duration.ofMillis(400));
        UniAssertSubscriber<Void> answer = show();
        says("the first words");
        passes(5000);
        telegram.refuseNext(refusal);
        says(" and some that are refused");
        passes(100);
        ends(" and the last");
        passes(120_000);

        answer.assertCompleted();
        assertThat(telegram.shown()).contains("the first words and some that are refused and the last");
    }

    @Nested
    class Drafts extends ReplyHarness {
        @Override
        Streaming transport() {
            return Streaming.DRAFT;
        }

        @Test
        void giveUpAChatThatMoved() {
            UniAssertSubscriber<Void> answer = show();
            says("the first words");
            passes(5000);
            telegram.refuseNext(new TelegramFailure.ChatMigrated(-1001));
            telegram.refuseNext(new TelegramFailure.ChatMigrated(-1001));
            int before = (int) telegram.calls().stream()
                    .filter(call -> !(call.method() instanceof SendChatAction))
                    .count();
            says(" and some more");
            passes(5000);

            answer.assertFailed();
            assertThat(modelCancelled).isTrue();
            assertThat(telegram.calls().stream()
                            .filter(call -> !(call.method() instanceof SendChatAction))
                            .count())
                    .isEqualTo(before + 1);
        }
    }
}
