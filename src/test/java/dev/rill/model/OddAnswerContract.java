package dev.rill.model.completions;

import static dev.rill.model.completions.Wire.ROLE;
import static dev.rill.model.completions.Wire.STOP;
import static dev.rill.model.completions.Wire.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what was asked for, and what comes of them. */
class OddAnswerTest {
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>Just a moment...</html>",
                "{\"choices\":[{\"mess",
                "",
                "\n\n",
                "OK",
                ": ping\n\n"
            })
    void isGarbledByABodyThatIsNoAnswer(String body) {
        peer.thenSend("text/html", body);

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(Garbled.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void readsAWholeCompletionInsteadOfAStream() {
        peer.thenSend(
                "application/json",
                "\n\n {\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");

        assertThat(Answers.of(peer))
                .containsExactly(new Started("m"), new Delta("Hi"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void readsAStreamWhateverItsContentType() {
        peer.thenSend("application/json", Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
    }

    @Test
    void findsAnErrorUnderAStatusOfSuccess() {
        peer.thenSend("application/json", "{\"error\":{\"message\":\"bad\",\"type\":\"invalid_request_error\"}}");

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(BadRequest.class);
    }

    @Test
    void followsNoRedirect() {
        peer.thenRefuse(307, "", "location", "http://169.254.169.254/");

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(Garbled.class);
    }

    @Test
    void isCutOffByAProperEndWithoutAReason() {
        peer.thenStream(ROLE, words("Hel"));

        assertThat(Answers.failure(Answers.of(peer))).isInstanceOf(CutOff.class);
    }

    @Test
    void isCompleteWhenTheConnectionBreaksAfterTheReason() {
        peer.thenStreamAndBreak(ROLE, words("Hello"), STOP);

        assertThat(Answers.of(peer)).endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void readsAnEventWithoutItsBlankLineAtTheEnd() {
        peer.thenStream(ROLE, words("Hello"), STOP.strip());

        assertThat(Answers.of(peer)).endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void isCutOffInTheMiddleOfAnEvent() {
        peer.thenStream(ROLE, words("Hel"), words("lo").substring(0, 40));

        List<ModelEvent> answer = Answers.of(peer);

        assertThat(Answers.failure(answer)).isInstanceOf(CutOff.class);
        assertThat(answer).contains(new Delta("Hel"));
    }

    @Test
    void isGarbledByAnEventWithoutEnd() {
        String megabyte = "x".repeat(1 << 20);
        peer.then(request -> {
            request.response().setChunked(true).write(Wire.ROLE + "data: ");
            for (int i = 0; i < 33; i++) {
                request.response().write(megabyte);
            }
        });

        assertThat(Answers.failure(Answers.of(peer))).isEqualTo(new Garbled("an event of more than 32 MiB"));
        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
    }
}
