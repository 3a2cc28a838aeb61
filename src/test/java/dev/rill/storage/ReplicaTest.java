package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestDatabase postgres;
    private Database database;

    @BeforeEach
    void open() {
        postgres = TestDatabase.fresh();
        database = postgres.database();
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void isAliveFromItsRegistrationOn() {
        Replica replica = replica(false);

        long id = await(replica.id());

        assertThat(await(replica.id())).isEqualTo(id);
        assertThat(alive()).containsExactly(id);
    }

    @Test
    void countsAsDeadAfterSixSecondsOfSilence() {
        long silent = await(replica(false).id());
        long loud = await(replica(false).id());

        age(silent, "7 seconds");

        assertThat(alive()).containsExactly(loud);
    }

    @Test
    void comesBackToLifeUnderItsOwnNumberWithTheNextBeat() {
        Replica replica = replica(false);
        long id = await(replica.id());
        age(id, "7 seconds");

        await(replica.beat());

        assertThat(alive()).containsExactly(id);
    }

    @Test
    void putsItsRowBackWhenSomebodyPurgedIt() {
        Replica replica = replica(false);
        long id = await(replica.id());
        await(database.query("delete from replica"));

        await(replica.beat());

        assertThat(alive()).containsExactly(id);
        assertThat(await(replica(false).id())).isGreaterThan(id);
    }

    @Test
    void isGoneAfterACleanStopAndBeatsNoMore() {
        Replica replica = replica(false);
        await(replica.id());

        await(replica.leave());
        await(replica.beat());

        assertThat(alive()).isEmpty();
    }

    @Test
    void leavesOthersAloneOnASharedServerButPurgesTheLongDead() {
        long peer = await(replica(false).id());
        long gone = await(replica(false).id());
        age(gone, "2 hours");

        long id = await(replica(false).id());

        assertThat(alive()).containsExactly(peer, id);
        assertThat(await(database.query("select * from replica")).rowCount()).isEqualTo(2);
    }

    @Test
    void knowsThatNobodyElseIsAliveOnTheEmbeddedServer() {
        await(replica(false).id());

        long id = await(replica(true).id());

        assertThat(alive()).containsExactly(id);
    }

    private Replica replica(boolean embedded) {
        return new Replica(database, new Settings(embedded, Duration.ofSeconds(2)));
    }

    private Iterable<Long> alive() {
        return StreamSupport.stream(
                        await(database.query("select id from live_replica order by id"))
                                .spliterator(),
                        false)
                .map(row -> row.getLong(0))
                .toList();
    }

    private void age(long id, String by) {
        await(database.query("update replica set beat_at = beat_at - interval '%s' where id = %d".formatted(by, id)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private record Settings(boolean embedded, Duration heartbeat) implements StorageSettings {}
}
