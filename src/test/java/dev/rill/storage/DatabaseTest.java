package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestDatabase postgres;
    private Database database;

    @BeforeAll
    void open() {
        postgres = TestDatabase.fresh();
        database = postgres.database();
        await(database.query("create table note (id bigint primary key, text text)"));
    }

    @AfterAll
    void close() {
        postgres.close();
    }

    @Test
    void answersAStatementWithItsParameters() {
        RowSet<Row> rows = await(database.query("select $1::bigint + 1", Tuple.of(41L)));

        assertThat(rows.iterator().next().getLong(0)).isEqualTo(42);
    }

    @Test
    void runsABatchInOneGo() {
        await(database.batch("insert into note values ($1, $2)", List.of(Tuple.of(1L, "one"), Tuple.of(2L, "two"))));

        assertThat(await(database.query("select * from note where id in (1, 2)"))
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void commitsATransactionThatCompletes() {
        await(database.transaction(transaction -> transaction
                .query("insert into note values (10, 'ten')")
                .chain(() -> transaction.query("insert into note values (11, 'eleven')"))));

        assertThat(count("id in (10, 11)")).isEqualTo(2);
    }

    @Test
    void rollsATransactionBackWhenItsWorkFails() {
        Uni<Object> work = database.transaction(transaction -> transaction
                .query("insert into note values (20, 'twenty')")
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))));

        assertThatThrownBy(() -> await(work)).hasMessageContaining("no");
        assertThat(count("id = 20")).isZero();
    }

    @Test
    void doesNothingBeforeTheSubscription() {
        Uni<RowSet<Row>> recipe = database.query("insert into note values (30, 'thirty')");

        assertThat(count("id = 30")).isZero();
        await(recipe);
        assertThat(count("id = 30")).isEqualTo(1);
    }

    @Test
    void answersOnTheContextOfTheCaller() throws Exception {
        Context context = postgres.vertx().getDelegate().getOrCreateContext();
        CompletableFuture<Context> answeredOn = new CompletableFuture<>();

        context.runOnContext(ignored -> database.query("select 1")
                .subscribe()
                .with(rows -> answeredOn.complete(io.vertx.core.Vertx.currentContext())));

        assertThat(answeredOn.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }

    @Test
    void answersAPing() {
        assertThat(await(database.ping().replaceWith("answered"))).isEqualTo("answered");
    }

    private int count(String condition) {
        return await(database.query("select count(*) from note where " + condition))
                .iterator()
                .next()
                .getInteger(0);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
