package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelFaultsTest {
    private final ModelFaults faults = new ModelFaults();

    private static Question question(String text) {
        return Question.of(House.request(text).toBuffer()).orElseThrow();
    }

    private ModelFault applied(String json) {
        faults.clear();
        faults.apply(new JsonObject(json));
        return faults.armed().getFirst();
    }

    @Test
    void befallEverybodyUntilTheyAreCleared() {
        faults.arm(new ModelFault.Slow(2));

        assertThat(faults.claim(question("a"))).hasSize(1);
        assertThat(faults.claim(question("b"))).hasSize(1);
        faults.clear();
        assertThat(faults.claim(question("c"))).isEmpty();
    }

    @Test
    void befallAsManyRequestsAsTheyAreArmedFor() {
        faults.arm(new ModelFault.Slow(2), 3, "");

        var befallen = IntStream.range(0, 100)
                .parallel()
                .filter(i -> !faults.claim(question("q" + i)).isEmpty())
                .count();

        assertThat(befallen).isEqualTo(3);
        assertThat(faults.armed()).isEmpty();
    }

    @Test
    void befallOnlyTheQuestionsTheyAreMeantFor() {
        faults.arm(new ModelFault.Slow(2), 1, "poor");
        faults.arm(new ModelFault.Unsupported("temperature"));
        faults.arm(new ModelFault.TooLong(2));

        assertThat(faults.claim(question("rich"))).isEmpty();
        assertThat(faults.claim(question("poor"))).containsExactly(new ModelFault.Slow(2));
        var warm = House.request("a", "b", "c").put("temperature", 1);
        assertThat(faults.claim(Question.of(warm.toBuffer()).orElseThrow())).hasSize(2);
    }

    @Test
    void readWhatThePageAsksFor() {
        assertThat(applied("{\"fault\":\"slow\",\"factor\":3}")).isEqualTo(new ModelFault.Slow(3));
        assertThat(applied("{\"fault\":\"silent\"}")).isEqualTo(new ModelFault.Silent(Optional.empty()));
        assertThat(applied("{\"fault\":\"stalled\",\"after\":0,\"seconds\":1.5}"))
                .isEqualTo(new ModelFault.Stalled(0, Optional.of(Duration.ofMillis(1500))));
        assertThat(applied("{\"fault\":\"cut\"}")).isEqualTo(new ModelFault.Cut(20, ModelFault.Ending.ABRUPT));
        assertThat(applied("{\"fault\":\"error\",\"after\":3,\"shape\":\"llama_cpp\"}"))
                .isEqualTo(new ModelFault.StreamError(3, ModelFault.Shape.LLAMA_CPP));
        assertThat(applied("{\"fault\":\"odd-bytes\"}"))
                .isEqualTo(new ModelFault.OddBytes(EnumSet.allOf(ModelFault.Oddity.class)));
        assertThat(applied("{\"fault\":\"odd-bytes\",\"oddities\":[\"random-cuts\"]}"))
                .isEqualTo(new ModelFault.OddBytes(Set.of(ModelFault.Oddity.RANDOM_CUTS)));
    }

    @Test
    void readWhatComesInPlaceOfAnAnswer() {
        assertThat(applied("{\"fault\":\"html\"}")).isEqualTo(new ModelFault.Garbage(ModelFault.Kind.HTML));
        assertThat(applied("{\"fault\":\"half-json\"}")).isEqualTo(new ModelFault.Garbage(ModelFault.Kind.HALF_JSON));
        assertThat(applied("{\"fault\":\"empty\"}")).isEqualTo(new ModelFault.Garbage(ModelFault.Kind.EMPTY));
        assertThat(applied("{\"fault\":\"status\",\"status\":429,\"type\":\"tokens\",\"retryAfter\":2}"))
                .isEqualTo(new ModelFault.Status(429, "tokens", "", Optional.of(Duration.ofSeconds(2))));
        assertThat(applied("{\"fault\":\"unsupported\",\"parameter\":\"seed\"}"))
                .isEqualTo(new ModelFault.Unsupported("seed"));
        assertThat(applied("{\"fault\":\"too-long\",\"messages\":4}")).isEqualTo(new ModelFault.TooLong(4));
    }

    @Test
    void takeBoundsKeysAndCommandsFromThePage() {
        faults.apply(new JsonObject("{\"fault\":\"slow\",\"requests\":1,\"marker\":\"x\"}"));
        assertThat(faults.claim(question("y"))).isEmpty();
        assertThat(faults.claim(question("x"))).hasSize(1);
        assertThat(faults.claim(question("x"))).isEmpty();

        faults.apply(new JsonObject("{\"fault\":\"key\",\"key\":\"sk\"}"));
        assertThat(faults.admits(Optional.of("Bearer sk"))).isTrue();
        assertThat(faults.admits(Optional.empty())).isFalse();

        faults.apply(new JsonObject("{\"fault\":\"none\"}"));
        assertThat(faults.admits(Optional.empty())).isTrue();
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> applied("{\"fault\":\"earthquake\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> applied("{\"fault\":\"slow\",\"factor\":\"x\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> applied("{\"fault\":\"error\",\"shape\":\"round\"}"));
    }
}
