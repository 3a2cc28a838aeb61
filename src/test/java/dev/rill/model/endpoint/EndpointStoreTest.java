package dev.rill.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.Secret;
import dev.rill.kernel.UserId;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.reach.Target;
import dev.rill.storage.Database;
import dev.rill.storage.TestDatabase;
import dev.rill.storage.seal.Seal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointStoreTest {
    private static final String OLD = "0a".repeat(32);
    private static final String NEW = "0b".repeat(32);
    private static final UserId ANN = new UserId(4711);
    private static final UserId BOB = new UserId(4712);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EndpointStore store = store(OLD);
    private TestDatabase postgres;
    private Database database;

    @BeforeAll
    void open() {
        postgres = TestDatabase.fresh();
        database = postgres.database();
    }

    @AfterAll
    void close() {
        postgres.close();
    }

    @BeforeEach
    void forget() {
        await(database.query("delete from endpoint"));
    }

    @Test
    void hasNothingOfMostPeople() {
        assertThat(found(store, ANN, Kind.OWN)).isEmpty();
    }

    @Test
    void keepsUrlKeyAndModel() {
        await(store.putUrl(database, ANN, Kind.OWN, target("api.example", "/v1")));
        await(store.putModel(database, ANN, Kind.OWN, "small"));
        Endpoint told = await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        Endpoint endpoint = found(store, ANN, Kind.OWN).orElseThrow();

        assertThat(endpoint.url()).contains("https://api.example:443/v1");
        assertThat(key(endpoint)).isEqualTo("sk-ann");
        assertThat(endpoint.model()).contains("small");
        assertThat(endpoint.active()).isTrue();
        assertThat(key(told)).isEqualTo("sk-ann");
    }

    @Test
    void keepsTheTwoKindsAndTwoPeopleApart() {
        await(store.putUrl(database, ANN, Kind.OWN, target("own.example", "/v1")));
        await(store.putUrl(database, ANN, Kind.ASSISTANT, target("assistant.example", "/")));

        await(store.remove(database, ANN, Kind.OWN));

        assertThat(found(store, ANN, Kind.OWN)).isEmpty();
        assertThat(found(store, ANN, Kind.ASSISTANT)).isPresent();
        assertThat(found(store, BOB, Kind.ASSISTANT)).isEmpty();
    }

    @Test
    void goesOutOfUseAndComesBackAsItWas() {
        await(store.putUrl(database, ANN, Kind.ASSISTANT, target("assistant.example", "/hook")));

        assertThat(await(store.activate(database, ANN, Kind.ASSISTANT, false)).active())
                .isFalse();
        assertThat(await(store.activate(database, ANN, Kind.ASSISTANT, true)).url())
                .contains("https://assistant.example:443/hook");
    }

    @Test
    void givesTheKeyOfOneServerToNoOther() {
        await(store.putUrl(database, ANN, Kind.OWN, target("api.example", "/")));
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        Endpoint samePlace = await(store.putUrl(database, ANN, Kind.OWN, target("api.example", "/v1")));
        Endpoint elsewhere = await(store.putUrl(database, ANN, Kind.OWN, target("api.example.evil", "/v1")));

        assertThat(key(samePlace)).isEqualTo("sk-ann");
        assertThat(elsewhere.credential()).isEqualTo(new Credential.None());
    }

    @Test
    void keepsAKeyThatCameBeforeItsUrl() {
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        assertThat(key(await(store.putUrl(database, ANN, Kind.OWN, target("api.example", "/v1")))))
                .isEqualTo("sk-ann");
    }

    @Test
    void writesNoKeyThatCouldBeRead() {
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        assertThat(new String(sealed(ANN).getBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("sk-ann");
        assertThat(found(store, ANN, Kind.OWN).orElseThrow().toString()).doesNotContain("sk-ann");
    }

    @Test
    void opensNoKeyThatSomebodyPutIntoAnotherRow() {
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));
        await(store.putKey(database, BOB, Kind.OWN, new Secret("sk-bob")));

        await(database.query(
                "update endpoint set key = (select key from endpoint where person = $1) where person = $2",
                Tuple.of(ANN.value(), BOB.value())));

        assertThat(found(store, BOB, Kind.OWN).orElseThrow().credential()).isEqualTo(new Credential.Lost());
    }

    @Test
    void sealsAnewWhenItReadsUnderAnOldKey() {
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));
        Buffer before = sealed(ANN);

        assertThat(key(found(store(NEW + "," + OLD), ANN, Kind.OWN).orElseThrow()))
                .isEqualTo("sk-ann");

        assertThat(sealed(ANN)).isNotEqualTo(before);
        assertThat(key(found(store(NEW), ANN, Kind.OWN).orElseThrow())).isEqualTo("sk-ann");
    }

    @Test
    void saysThatAKeyIsLostWithTheOperators() {
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        Endpoint endpoint = found(store(NEW), ANN, Kind.OWN).orElseThrow();

        assertThat(endpoint.credential()).isEqualTo(new Credential.Lost());
        assertThat(key(found(store, ANN, Kind.OWN).orElseThrow())).isEqualTo("sk-ann");
    }

    @Test
    void changesNothingWhenItsTransactionFails() {
        Uni<Object> change =
                database.transaction(transaction -> store.putKey(transaction, ANN, Kind.OWN, new Secret("sk-ann"))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))));

        assertThat(await(change.onFailure().recoverWithItem("rolled back"))).isEqualTo("rolled back");
        assertThat(found(store, ANN, Kind.OWN)).isEmpty();
    }

    @Test
    void forgetsAPerson() {
        await(store.putUrl(database, ANN, Kind.OWN, target("own.example", "/v1")));
        await(store.putUrl(database, ANN, Kind.ASSISTANT, target("assistant.example", "/")));
        await(store.putUrl(database, BOB, Kind.OWN, target("own.example", "/v1")));

        await(store.removeAll(database, ANN));

        assertThat(await(database.query("select person from endpoint"))
                        .iterator()
                        .next()
                        .getLong(0))
                .isEqualTo(BOB.value());
    }

    private Optional<Endpoint> found(EndpointStore store, UserId person, Kind kind) {
        return await(store.find(database, person, kind));
    }

    private Buffer sealed(UserId person) {
        return await(database.query("select key from endpoint where person = $1", Tuple.of(person.value())))
                .iterator()
                .next()
                .get(Buffer.class, 0);
    }

    private static EndpointStore store(String keys) {
        return new EndpointStore(Seal.with(new Secret(keys)));
    }

    private static String key(Endpoint endpoint) {
        return ((Credential.Key) endpoint.credential()).key().reveal();
    }

    private static Target target(String host, String path) {
        return new Target(true, host, 443, List.of(InetAddress.getLoopbackAddress()), path, "");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
