package dev.rill.model.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechConfigTest {
    @Test
    void hasDefaultsForAllOfIt() {
        SpeechConfig config = config(Map.of("rill.speech.model", "", "rill.speech.voice", ""));

        assertThat(config.model()).isEmpty();
        assertThat(config.voice()).isEmpty();
        assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.atOnce()).isEqualTo(64);
    }

    @Test
    void readsAllOfIt() {
        SpeechConfig config = config(Map.of(
                "rill.speech.model", "reader",
                "rill.speech.voice", "bass",
                "rill.speech.timeout", "5s",
                "rill.speech.at-once", "2"));

        assertThat(config.model()).contains("reader");
        assertThat(config.voice()).contains("bass");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.atOnce()).isEqualTo(2);
    }

    static SpeechConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(SpeechConfig.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(SpeechConfig.class);
    }
}
