package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {
    @Test
    void hasDefaults() {
        StorageSettings settings = read(Map.of());

        assertThat(settings.embedded()).isFalse();
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void readsEveryProperty() {
        StorageSettings settings = read(Map.of("rill.storage.embedded", "true", "rill.storage.heartbeat", "PT0.5S"));

        assertThat(settings.embedded()).isTrue();
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofMillis(500));
    }

    private static StorageSettings read(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(StorageSettings.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(StorageSettings.class);
    }
}
