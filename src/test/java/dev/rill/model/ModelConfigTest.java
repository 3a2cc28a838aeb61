package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.kernel.Secret;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelConfigTest {
    @Test
    void hasDefaultsForAllOfIt() {
        ModelConfig config = config(Map.of());

        assertThat(config.baseUrl()).isEmpty();
        assertThat(config.key()).isEmpty();
        assertThat(config.api()).isEqualTo(ModelConfig.Api.CHAT_COMPLETIONS);
        assertThat(config.name()).isEmpty();
        assertThat(config.premiumName()).isEmpty();
        assertThat(config.names()).isEmpty();
        assertThat(config.providersFile()).isEmpty();
        assertThat(config.firstWordTimeout()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.silenceTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.connections()).isEqualTo(12_000);
        assertThat(config.http2Connections()).isEqualTo(64);
        assertThat(config.connectingAtOnce()).isEqualTo(64);
        assertThat(config.waitingAtMost()).isEqualTo(10_000);
        assertThat(config.retries()).isEqualTo(2);
        assertThat(config.retryDelay()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.longestRetryDelay()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.longestRetryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.failuresBeforeRest()).isEqualTo(10);
        assertThat(config.rest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.longestRest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.store()).isTrue();
    }

    @Test
    void readsAllOfIt() {
        ModelConfig config = config(Map.ofEntries(
                Map.entry("rill.model.base-url", "http://localhost:11434/v1/"),
                Map.entry("rill.model.key", "sk-1"),
                Map.entry("rill.model.api", "responses"),
                Map.entry("rill.model.name", "small"),
                Map.entry("rill.model.premium-name", "large"),
                Map.entry("rill.model.names", "small,large"),
                Map.entry("rill.model.providers-file", "providers.yaml"),
                Map.entry("rill.model.first-word-timeout", "20s"),
                Map.entry("rill.model.silence-timeout", "200ms"),
                Map.entry("rill.model.connect-timeout", "2s"),
                Map.entry("rill.model.connections", "7"),
                Map.entry("rill.model.http2-connections", "8"),
                Map.entry("rill.model.connecting-at-once", "9"),
                Map.entry("rill.model.waiting-at-most", "10"),
                Map.entry("rill.model.retries", "0"),
                Map.entry("rill.model.retry-delay", "1ms"),
                Map.entry("rill.model.longest-retry-delay", "2ms"),
                Map.entry("rill.model.longest-retry-after", "3ms"),
                Map.entry("rill.model.failures-before-rest", "3"),
                Map.entry("rill.model.rest", "1s"),
                Map.entry("rill.model.longest-rest", "2s"),
                Map.entry("rill.model.store", "off")));

        assertThat(config.baseUrl()).contains(BaseUrl.of("http://localhost:11434/v1"));
        assertThat(config.key().map(Secret::reveal)).contains("sk-1");
        assertThat(config.api()).isEqualTo(ModelConfig.Api.RESPONSES);
        assertThat(config.name()).contains("small");
        assertThat(config.premiumName()).contains("large");
        assertThat(config.names()).contains(List.of("small", "large"));
        assertThat(config.providersFile()).contains(Path.of("providers.yaml"));
        assertThat(config.firstWordTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.silenceTimeout()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(List.of(config.connections(), config.http2Connections(), config.connectingAtOnce()))
                .containsExactly(7, 8, 9);
        assertThat(List.of(config.waitingAtMost(), config.retries())).containsExactly(10, 0);
        assertThat(List.of(config.retryDelay(), config.longestRetryDelay(), config.longestRetryAfter()))
                .containsExactly(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
        assertThat(config.failuresBeforeRest()).isEqualTo(3);
        assertThat(List.of(config.rest(), config.longestRest()))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(config.store()).isFalse();
    }

    @Test
    void takesEmptyForUnset() {
        ModelConfig config = config(
                Map.of("rill.model.base-url", "", "rill.model.key", "", "rill.model.name", "", "rill.model.names", ""));

        assertThat(config.baseUrl()).isEmpty();
        assertThat(config.key()).isEmpty();
        assertThat(config.name()).isEmpty();
        assertThat(config.names()).isEmpty();
    }

    @Test
    void refusesAProtocolThatIsNotSpoken() {
        assertThatThrownBy(() -> config(Map.of("rill.model.api", "telepathy"))).hasMessageContaining("rill.model.api");
    }

    static ModelConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModelConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(ModelConfig.class);
    }
}
