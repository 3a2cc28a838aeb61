package dev.rill.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people's endpoints are allowed, and the configuration for other tests of them. */
public class ReachConfigTest {
    @Test
    void hasDefaultsForAllOfIt() {
        ReachConfig config = config(Map.of());

        assertThat(config.allowPrivate()).isFalse();
        assertThat(config.lookupTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.firstWordTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.silenceTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.longestAnswer()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.largestAnswer().asLongValue()).isEqualTo(32 << 20);
        assertThat(config.largestPiece().asLongValue()).isEqualTo(1 << 20);
        assertThat(config.connections()).isEqualTo(64);
    }

    @Test
    void readsAllOfIt() {
        ReachConfig config = config(Map.of(
                "rill.reach.allow-private", "true",
                "rill.reach.lookup-timeout", "1s",
                "rill.reach.connect-timeout", "2s",
                "rill.reach.first-word-timeout", "3s",
                "rill.reach.silence-timeout", "4s",
                "rill.reach.longest-answer", "5s",
                "rill.reach.largest-answer", "6K",
                "rill.reach.largest-piece", "7",
                "rill.reach.connections", "8"));

        assertThat(config.allowPrivate()).isTrue();
        assertThat(config.lookupTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.firstWordTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.silenceTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.longestAnswer()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.largestAnswer().asLongValue()).isEqualTo(6 << 10);
        assertThat(config.largestPiece().asLongValue()).isEqualTo(7);
        assertThat(config.connections()).isEqualTo(8);
    }

    /** A configuration with these values, under their whole names. */
    public static ReachConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ReachConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(ReachConfig.class);
    }
}
