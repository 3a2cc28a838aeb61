package dev.rill.model.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.speech.SpeechModel.Clip;
import dev.rill.model.speech.SpeechModel.Reading;
import dev.rill.model.speech.SpeechModel.Silence;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words on the wire, and what comes back. */
class SpeakerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void sendsTheWordsWithTheModelTheVoiceAndTheKey() {
        peer.thenSend("audio/ogg", "OggS and so on");

        Reading reading = read(speaker());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Clip.class, clip -> assertThat(clip.content()).hasToString("OggS and so on"));
        assertThat(peer.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).isEqualTo("/v1/audio/speech");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-1");
            assertThat(asked.body())
                    .isEqualTo(new JsonObject()
                            .put("model", "reader")
                            .put("voice", "bass")
                            .put("input", "Hello.")
                            .put("response_format", "opus"));
        });
    }

    @Test
    void isSilentWhereTheModelIsAndNeverAsksTwice() {
        peer.thenRefuse(401, "{\"error\":{\"code\":\"invalid_api_key\"}}");

        assertThat(failure(read(speaker()))).isInstanceOf(Unauthorized.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void takesNothingButOgg() {
        peer.thenSend("application/json", "{\"audio\":null}");

        assertThat(failure(read(speaker()))).isEqualTo(new Garbled("status 200 without Ogg"));
    }

    @Test
    void takesNoMoreThanEightMebibytes() {
        peer.thenSend("audio/ogg", "OggS" + "x".repeat(8 << 20));

        assertThat(failure(read(speaker()))).isEqualTo(new Garbled("an answer of more than 8 MiB"));
    }

    @Test
    void hangsUpAfterAWhile() {
        peer.thenHang();

        assertThat(failure(read(speaker("timeout", "60ms")))).isEqualTo(new Unreachable("no whole answer in time"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void makesNoMoreAtOnceThanItHolds() {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        peer.then(request -> arrived.complete(null)).thenSend("audio/ogg", "OggS again");
        Speaker speaker = speaker("at-once", "1", "timeout", "1s");
        CompletableFuture<Reading> first = speaker.read("One.").subscribeAsCompletionStage();

        assertThat(arrived).succeedsWithin(LONG);
        assertThat(failure(read(speaker))).isEqualTo(new Unreachable("too many clips are in the making"));
        assertThat(first).succeedsWithin(LONG);
        assertThat(read(speaker)).isInstanceOf(Clip.class);
    }

    @Test
    void isOffWithoutAModelOrAVoice() {
        assertThat(speaker().isOn()).isTrue();
        assertThat(speaker("model", "").isOn()).isFalse();
        assertThat(speaker("voice", "").isOn()).isFalse();
    }

    private Speaker speaker(String... properties) {
        Map<String, String> values = new HashMap<>(Map.of("rill.speech.model", "reader", "rill.speech.voice", "bass"));
        for (int at = 0; at < properties.length; at += 2) {
            values.put("rill.speech." + properties[at], properties[at + 1]);
        }
        return new Speaker(SpeechConfigTest.config(values), peer.provider("key", "sk-1"));
    }

    private static Reading read(Speaker speaker) {
        return speaker.read("Hello.").await().atMost(LONG);
    }

    private static ModelFailure failure(Reading reading) {
        return ((Silence) reading).failure();
    }
}
