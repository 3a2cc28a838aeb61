package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of turns in a chat where nothing can be said. */
class UnreachableTest {
    private static TurnTable table;

    @BeforeAll
    static void open() {
        table = new TurnTable();
        table.await(table.database.query(
                "insert into chat (id) values ($1)", Tuple.of(Turns.ANNA.chat().value())));
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void closesWhatWaitsAndMarksTheChatUntilSomethingComesFromThere() {
        table.ask("one");
        table.ask("two");
        table.await(table.store.unreachable(table.begun(), true));
        assertThat(table.next()).isEmpty();
        assertThat(unreachable()).isEqualTo(1);

        table.ask("are you there again?");
        assertThat(table.begun().question()).isEqualTo("are you there again?");
        assertThat(unreachable()).isZero();
    }

    private static long unreachable() {
        return table.await(table.database.query("select count(*) from chat where unreachable_since is not null"))
                .iterator()
                .next()
                .getLong(0);
    }
}
