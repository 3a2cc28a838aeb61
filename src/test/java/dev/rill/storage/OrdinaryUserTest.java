package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdinaryUserTest {
    @Test
    void runsProgramsAsSomebodyWhoIsNotRoot(@TempDir Path directory) throws IOException {
        OrdinaryUser user = OrdinaryUser.find(directory);

        List<String> words = user.command(Path.of("id"), List.of("-u"));

        assertThat(Command.run(words, directory, "", Duration.ofSeconds(5)).output())
                .isNotEqualTo("0");
    }

    @Test
    void isOneselfUnlessOneHasNoName() {
        assertThat(OrdinaryUser.candidates(1000, 1000).getFirst().prefix()).isEmpty();
        assertThat(OrdinaryUser.candidates(1000, 1000).getLast().prefix()).containsExactly("unshare", "-U");
    }

    @Test
    void staysWithRootsFilesInANamespaceAndGivesRootUpForThoseOfOthers() {
        assertThat(OrdinaryUser.candidates(0, 0).getFirst().prefix()).contains("unshare");
        assertThat(OrdinaryUser.candidates(0, 1000).getFirst().prefix()).contains("setpriv", "--reuid=1000");
    }
}
