package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StorageWiringTest.Alone.class)
class StorageWiringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Inject
    Replica replica;

    @Inject
    Vertx vertx;

    /** The whole server without neighbours: nobody answers for Telegram or the model. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.management.test-port", "0",
                    "rill.telegram.token", "1:a",
                    "rill.telegram.url", "http://127.0.0.1:1",
                    "rill.model.base-url", "http://127.0.0.1:1/v1",
                    "rill.model.name", "any");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }
    }

    @Test
    void registersThisProcessOnAMigratedDatabase() {
        long id = await(replica.id());

        assertThat(await(database.query("select id from live_replica"))
                        .iterator()
                        .next()
                        .getLong(0))
                .isEqualTo(id);
    }

    @Test
    void answersOnTheContextOfTheCaller() throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> answeredOn = new CompletableFuture<>();

        context.runOnContext(ignored ->
                database.query("select 1").subscribe().with(rows -> answeredOn.complete(Vertx.currentContext())));

        assertThat(answeredOn.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }

    @Test
    void keepsNoConnectionOfTheMigrations() {
        String migrations = "select count(*) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'rill-migrations'";

        assertThat(await(database.query(migrations)).iterator().next().getInteger(0))
                .isZero();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
