package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OggOpusTest {
    @Test
    void tellsHowLongAClipPlays() throws IOException {
        try (var chime = OggOpusTest.class.getResourceAsStream("/playground-model/chime.ogg")) {
            var content = Buffer.buffer(Objects.requireNonNull(chime).readAllBytes());

            assertThat(OggOpus.seconds(content)).hasValue(1);
            assertThat(OggOpus.seconds(content.getBuffer(0, 40))).isEmpty();
        }
    }

    @Test
    void takesNothingElseForAVoice() {
        assertThat(OggOpus.seconds(Buffer.buffer())).isEmpty();
        assertThat(OggOpus.seconds(Buffer.buffer("OggS"))).isEmpty();
        assertThat(OggOpus.seconds(Buffer.buffer("OggS" + "x".repeat(100)))).isEmpty();
        assertThat(OggOpus.seconds(Buffer.buffer("ID3" + "x".repeat(100)))).isEmpty();
    }
}
