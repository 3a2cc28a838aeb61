package dev.rill.storage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path home;

    @Test
    void makesAKeyOnceAndFindsItAgain() {
        String made = new KeyFile(home).read().reveal();

        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(new KeyFile(home).read().reveal()).isEqualTo(made);
    }

    @Test
    void makesAnotherOneElsewhere() {
        String here = new KeyFile(home.resolve("here")).read().reveal();

        assertThat(new KeyFile(home.resolve("there")).read().reveal()).isNotEqualTo(here);
    }

    @Test
    void showsItToItsOwnerOnly() throws IOException {
        new KeyFile(home).read();
        Path file = home.resolve("secret-key");
        assertThat(permissions(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new KeyFile(home).read();

        assertThat(permissions(file)).isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void neverReplacesADamagedKey() throws IOException {
        Files.writeString(home.resolve("secret-key"), "half a ke");

        assertThatThrownBy(() -> new KeyFile(home).read())
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("half");
        assertThat(home.resolve("secret-key")).hasContent("half a ke");
    }

    @Test
    void saysWhatToDoWhereNothingCanBeKept() throws IOException {
        Path file = Files.writeString(home.resolve("taken"), "a file");

        assertThatThrownBy(() -> new KeyFile(file).read())
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("RILL_SECRET_KEY");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
