package dev.rill.model.quirks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredQuirksTest {
    private static final BaseUrl HERE = BaseUrl.of("http://here/v1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase postgres = TestDatabase.fresh();
    private final StoredQuirks quirks = new StoredQuirks(postgres.database());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void answersAtOnceAndBeforeAnythingIsWritten() {
        quirks.learn(HERE, "small", "temperature");

        assertThat(quirks.refused(HERE, "small")).containsExactly("temperature");
    }

    @Test
    void surviveARestartAndAreSharedByAllProcesses() {
        quirks.learn(HERE, "small", "temperature");
        quirks.learn(HERE, "small", "temperature");
        await(quirks.share());
        StoredQuirks other = new StoredQuirks(postgres.database());
        assertThat(other.refused(HERE, "small")).isEmpty();

        await(other.share());

        assertThat(other.refused(HERE, "small")).containsExactly("temperature");
        assertThat(await(postgres.database().query("select * from quirk")).rowCount())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatItHasLearnedWhileItReads() {
        await(quirks.share());
        quirks.learn(HERE, "small", "stream");

        await(quirks.share());
        await(quirks.share());

        assertThat(quirks.refused(HERE, "small")).containsExactly("stream");
    }

    @Test
    void triesAFieldAgainAfterAMonth() {
        quirks.learn(HERE, "small", "temperature");
        await(quirks.share());
        await(postgres.database().query("update quirk set learned_at = now() - interval '31 days'"));

        await(quirks.share());

        assertThat(quirks.refused(HERE, "small")).isEmpty();
    }

    @Test
    void losesNothingWhenTheDatabaseIsAway() {
        await(postgres.database().query("alter table quirk rename to hidden"));
        quirks.learn(HERE, "small", "temperature");
        quirks.share().onFailure().recoverWithNull().await().atMost(PATIENCE);

        await(postgres.database().query("alter table hidden rename to quirk"));
        await(quirks.share());

        assertThat(await(postgres.database().query("select * from quirk")).rowCount())
                .isEqualTo(1);
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(PATIENCE);
    }
}
