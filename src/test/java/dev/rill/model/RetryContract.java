package dev.rill.model.completions;

import static dev.rill.model.completions.Wire.ROLE;
import static dev.rill.model.completions.Wire.event;
import static dev.rill.model.completions.Wire.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.ServerError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the gateway asks again, and when it must not. */
class RetryTest {
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void triesAgainWhatMayPass() {
        peer.thenRefuse(500, "")
                .thenRefuse(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}", "retry-after-ms", "5")
                .thenStream(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void givesUpAfterTwoMoreAttempts() {
        peer.thenRefuse(503, "<html>busy</html>");

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void triesAgainAfterAnErrorBeforeTheFirstWord() {
        peer.thenStream(ROLE, event("{\"error\":{\"type\":\"server_error\"}}")).thenStream(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
    }

    @Test
    void triesAgainWhenTheConnectionBreaksBeforeTheFirstWord() {
        peer.thenStreamAndBreak(ROLE)
                .then(request -> request.connection().close())
                .thenStream(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
    }

    @Test
    void doesWhatTheProviderSaysAboutTryingAgain() {
        peer.thenRefuse(500, "", "x-should-retry", "false");

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverTriesAgainWithAnEmptyWallet() {
        peer.thenRefuse(
                429,
                "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"credit_balance_exhausted\"}}",
                "x-should-retry",
                "true");

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(OutOfCredit.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void tellsAtOnceWhenTheProviderAsksForALongWait() {
        peer.thenRefuse(429, "", "retry-after", "90");

        assertThat(Answers.failure(Answers.of(peer)))
                .isEqualTo(new RateLimited("status 429", Optional.of(Duration.ofSeconds(90))));
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverReplaysAHalfShownAnswer() {
        peer.thenStreamAndBreak(ROLE, words("Hel"));

        List<ModelEvent> answer = Answers.of(peer);

        assertThat(answer).startsWith(new Started("gpt-x"), new Delta("Hel"));
        assertThat(Answers.failure(answer)).isInstanceOf(CutOff.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void asksOnceMoreWithoutAFieldThatIsRefused() {
        peer.thenRefuse(
                        400,
                        "{\"error\":{\"message\":\"Unsupported parameter\",\"param\":\"stream_options\",\"code\":"
                                + "\"unsupported_parameter\"}}")
                .thenStream(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
        assertThat(peer.asked().getFirst().body().containsKey("stream_options")).isTrue();
        assertThat(peer.asked().getLast().body().containsKey("stream_options")).isFalse();
    }
}
