package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The speech model that knows one chime. */
class LoudspeakerTest {
    private final Loudspeaker loudspeaker = new Loudspeaker();

    @Test
    void readsEverythingByItsChime() {
        Refusal clip = loudspeaker.answer(request());

        assertThat(clip.status()).isEqualTo(200);
        assertThat(clip.contentType()).isEqualTo("audio/ogg");
        assertThat(clip.body().getString(0, 4)).isEqualTo("OggS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "voice", "input"})
    void wantsAllThatTheApiWants(String field) {
        JsonObject request = request();
        request.remove(field);

        assertThat(loudspeaker.answer(request).status()).isEqualTo(400);
        JsonObject error = loudspeaker.answer(request).body().toJsonObject().getJsonObject("error");
        assertThat(error.getString("param")).isEqualTo(field);
    }

    @Test
    void takesFourThousandAndNinetySixCharactersAsOpus() {
        assertThat(loudspeaker.answer(request().put("input", "🙂".repeat(4096))).status())
                .isEqualTo(200);
        assertThat(loudspeaker.answer(request().put("input", "x".repeat(4097))).status())
                .isEqualTo(400);
        assertThat(loudspeaker.answer(request().put("response_format", "mp3")).status())
                .isEqualTo(400);
    }

    @Test
    void readsNoRequestThatIsNoObject() {
        assertThat(Loudspeaker.read(Buffer.buffer("[1]"))).isEmpty();
        assertThat(Loudspeaker.read(Buffer.buffer("{"))).isEmpty();
    }

    private static JsonObject request() {
        return new JsonObject()
                .put("model", "reader")
                .put("voice", "bass")
                .put("input", "Hello.")
                .put("response_format", "opus");
    }
}
