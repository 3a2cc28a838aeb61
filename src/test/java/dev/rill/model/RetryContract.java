package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the gateway asks again, and when it must not. */
public abstract class RetryContract extends GatewayFixture {
    protected RetryContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void triesAgainWhatMayPass() {
        peer.thenRefuse(500, "")
                .thenRefuse(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}", "retry-after-ms", "5")
                .thenStream(saysHello());

        assertThat(answer()).isEqualTo(HELLO);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void givesUpAfterTwoMoreAttempts() {
        peer.thenRefuse(503, "<html>busy</html>");

        assertThat(failure()).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void triesAgainAfterAnErrorBeforeTheFirstWord() {
        for (String error : dialect.errors()) {
            peer.anew().thenStream(dialect.begin(), error).thenStream(saysHello());

            assertThat(answer()).as(error).isEqualTo(HELLO);
            assertThat(peer.asked()).as(error).hasSize(2);
        }
    }

    @Test
    void failsWithAnErrorBehindTheFirstWord() {
        for (String error : dialect.errors()) {
            peer.anew().thenStream(dialect.begin(), dialect.words("Hel"), error);

            List<ModelEvent> answer = answer();

            assertThat(answer).contains(new Delta("Hel"));
            assertThat(failure(answer)).as(error).isInstanceOf(ServerError.class);
            assertThat(peer.asked()).as(error).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "context_length_exceeded, ContextTooLong",
        "insufficient_quota, OutOfCredit",
        "invalid_prompt, Refused",
        "model_not_found, UnknownModel",
    })
    void tellsLastingErrorsWithinAStreamApart(String code, String failure) {
        peer.thenStream(dialect.begin(), dialect.error(code));

        assertThat(failure().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void triesAgainWhenTheConnectionBreaksBeforeTheFirstWord() {
        peer.thenStreamAndBreak(dialect.begin())
                .then(request -> request.connection().close())
                .thenStream(saysHello());

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void doesWhatTheProviderSaysAboutTryingAgain() {
        peer.thenRefuse(500, "", "x-should-retry", "false");

        assertThat(failure()).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverTriesAgainWithAnEmptyWallet() {
        peer.thenRefuse(
                429,
                "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"credit_balance_exhausted\"}}",
                "x-should-retry",
                "true");

        assertThat(failure()).isInstanceOf(OutOfCredit.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void tellsAtOnceWhenTheProviderAsksForALongWait() {
        peer.thenRefuse(429, "", "retry-after", "90");

        assertThat(failure()).isEqualTo(new RateLimited("status 429", Optional.of(Duration.ofSeconds(90))));
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverReplaysAHalfShownAnswer() {
        peer.thenStreamAndBreak(dialect.begin(), dialect.words("Hel"));

        List<ModelEvent> answer = answer();

        assertThat(answer).startsWith(new Started("gpt-x"), new Delta("Hel"));
        assertThat(failure(answer)).isInstanceOf(CutOff.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void leavesAProviderAloneThatFailsAgainAndAgain() {
        peer.thenRefuse(503, "");
        ModelGateway gateway = gateway("retries", "0", "failures-before-rest", "3", "rest", "1h");
        for (int i = 0; i < 3; i++) {
            assertThat(failure(all(gateway.stream(HI)))).isInstanceOf(ServerError.class);
        }

        ModelFailure failure = failure(all(gateway.stream(HI)));

        assertThat(failure).isInstanceOf(Unreachable.class);
        assertThat(failure.detail()).contains("left alone");
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void saysWhatWentWrongWhenTheLastStrawIsItsOwn() {
        peer.thenRefuse(503, "");

        assertThat(failure("failures-before-rest", "2", "rest", "1h")).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void asksAProviderAgainThatHasRested() {
        peer.thenRefuse(503, "").thenStream(saysHello());
        ModelGateway gateway = gateway("retries", "0", "failures-before-rest", "1", "rest", "0s");
        all(gateway.stream(HI));

        assertThat(all(gateway.stream(HI))).isEqualTo(HELLO);
        assertThat(all(gateway.stream(HI))).isEqualTo(HELLO);
    }
}
