package dev.rill.storage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.kernel.Secret;
import dev.rill.storage.StorageFailure;
import dev.rill.storage.seal.Opening.Opened;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealConfigTest {
    private static final Label LABEL = new Label("endpoint", "key", "1/own");

    @TempDir
    Path home;

    @Test
    void hasDefaults() {
        SealConfig config = config(Map.of());

        assertThat(config.key()).isEmpty();
        assertThat(config.directory()).isEqualTo(Path.of("./data"));
        assertThat(config(Map.of("rill.seal.key", "")).key()).isEmpty();
    }

    @Test
    void readsAllOfIt() {
        SealConfig config = config(Map.of("rill.seal.key", "abc", "rill.seal.directory", "/var/lib/rill"));

        assertThat(config.key().map(Secret::reveal)).contains("abc");
        assertThat(config.directory()).isEqualTo(Path.of("/var/lib/rill"));
    }

    @Test
    void keepsNothingInTheDirectoryWhereAKeyIsSet() {
        new SealBeans()
                .seal(config(Map.of("rill.seal.key", "1f".repeat(32), "rill.seal.directory", home.toString())), false);

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void opensAfterARestartWhatWasSealedUnderTheKeyThatWasMadeUp() {
        SealConfig config = config(Map.of("rill.seal.directory", home.toString()));

        byte[] sealed = new SealBeans().seal(config, true).close(new Secret("sk-1"), LABEL);

        assertThat(new SealBeans().seal(config, true).open(sealed, LABEL)).isInstanceOf(Opened.class);
    }

    @Test
    void endsTheStartWithASentence() {
        assertThatThrownBy(() -> new SealBeans().seal(config(Map.of("rill.seal.key", "hush")), true))
                .isInstanceOf(StorageFailure.class)
                .hasMessage(
                        "Cannot use RILL_SECRET_KEY because a key in it has less than 32 signs; make one with: openssl rand -base64 32.");
    }

    private static SealConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SealConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(SealConfig.class);
    }
}
