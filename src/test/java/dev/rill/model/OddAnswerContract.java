package dev.rill.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what was asked for, and what comes of them. */
public abstract class OddAnswerContract extends GatewayFixture {
    protected OddAnswerContract(Dialect dialect) {
        super(dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>Just a moment...</html>",
                "{\"choices\":[{\"mess",
                "{\"object\":\"response\",\"output\":[{",
                "{\"ok\":true}",
                "",
                "\n\n",
                "OK",
                ": ping\n\n"
            })
    void isGarbledByABodyThatIsNoAnswer(String body) {
        peer.thenSend("text/html", body);

        assertThat(failure()).isInstanceOf(Garbled.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void isGarbledByABodyThatIsCompressedAllTheSame() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(saysHello().getBytes(UTF_8));
        }
        peer.then(request -> request.response()
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(compressed.toByteArray())));

        assertThat(failure()).isInstanceOf(Garbled.class);
    }

    @Test
    void readsADocumentInsteadOfAStream() {
        peer.thenSend("application/json", "\n\n " + dialect.document("Hello"));

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void readsAStreamWhateverItsContentType() {
        peer.thenSend("application/json", saysHello());

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void findsAnErrorUnderAStatusOfSuccess() {
        peer.thenSend("application/json", "{\"error\":{\"message\":\"bad\",\"type\":\"invalid_request_error\"}}");

        assertThat(failure()).isInstanceOf(BadRequest.class);
    }

    @Test
    void followsNoRedirect() {
        peer.thenRefuse(307, "", "location", "http://169.254.169.254/");

        assertThat(failure()).isInstanceOf(Garbled.class);
    }

    @Test
    void isCutOffByAProperEndWithoutAReason() {
        peer.thenStream(dialect.begin(), dialect.words("Hel"));

        assertThat(failure()).isInstanceOf(CutOff.class);
    }

    @Test
    void isCompleteWhenTheConnectionBreaksAfterTheReason() {
        peer.thenStreamAndBreak(dialect.begin(), dialect.words("Hello"), dialect.finish(Finish.STOP));

        List<ModelEvent> answer = answer();

        assertThat(answer).contains(new Delta("Hello"));
        assertThat(finish(answer)).isEqualTo(Finish.STOP);
    }

    @Test
    void readsAnEventWithoutItsBlankLineAtTheEnd() {
        peer.thenStream(
                dialect.begin(),
                dialect.words("Hello"),
                dialect.finish(Finish.STOP).strip());

        List<ModelEvent> answer = answer();

        assertThat(answer).contains(new Delta("Hello"));
        assertThat(finish(answer)).isEqualTo(Finish.STOP);
    }

    @Test
    void isCutOffInTheMiddleOfAnEvent() {
        peer.thenStream(
                dialect.begin(), dialect.words("Hel"), dialect.words("lo").substring(0, 40));

        List<ModelEvent> answer = answer();

        assertThat(failure(answer)).isInstanceOf(CutOff.class);
        assertThat(answer).contains(new Delta("Hel"));
    }

    @Test
    void isGarbledByAnEventWithoutEnd() {
        String megabyte = "x".repeat(1 << 20);
        peer.then(request -> {
            request.response().setChunked(true).write(dialect.begin() + "data: ");
            for (int i = 0; i < 33; i++) {
                request.response().write(megabyte);
            }
        });

        assertThat(failure()).isEqualTo(new Garbled("an event of more than 32 MiB"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }
}
