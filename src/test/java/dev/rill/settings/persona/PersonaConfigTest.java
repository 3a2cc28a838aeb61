package dev.rill.settings.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonaConfigTest {
    @Test
    void hasDefaultsForAllOfIt() {
        assertThat(config(Map.of()).file()).isEmpty();
        assertThat(config(Map.of("rill.persona.file", "")).file()).isEmpty();
    }

    @Test
    void readsAllOfIt() {
        assertThat(config(Map.of("rill.persona.file", "personas.yaml")).file()).contains(Path.of("personas.yaml"));
    }

    private static PersonaConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(PersonaConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(PersonaConfig.class);
    }
}
