package dev.rill.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessConfigTest {
    @Test
    void hasDefaultsForAllOfIt() {
        assertThat(config(Map.of()).admins()).isEmpty();
        assertThat(config(Map.of("rill.access.admins", "")).admins()).isEmpty();
    }

    @Test
    void readsAllOfIt() {
        assertThat(config(Map.of("rill.access.admins", "1, 9007199254740991")).admins())
                .contains(List.of(1L, 9_007_199_254_740_991L));
    }

    static AccessConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(AccessConfig.class);
    }
}
