package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.conversation.SpokenWordsFixture;
import dev.rill.storage.PersonalData;
import dev.rill.turn.Ending.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is erased while an answer is being written gets to see its end, and nothing of it is kept. */
class ErasedTurnTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_LOOKS = 20_000;
    private static final String ENDS = """
            with ended as (update turn set answer = 'so', ended_at = now() returning chat_id, id)
            insert into variant (chat_id, turn, number, state, answer, closing, cut, size)
            select chat_id, id, 1, 'answered', 'so', '', false, 1 from ended
            """;

    private final PersonalData words = SpokenWordsFixture.spokenWords();
    private TurnTable table;

    @BeforeEach
    void open() {
        table = new TurnTable();
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void keepsNothingOfAnAnswerThatEndsLater() {
        table.ask("why?");
        Turn turn = table.begun();
        erase();

        table.await(table.store.sending(turn, 1));
        table.await(table.store.showsIn(turn, List.of(200L)));
        table.end(turn, Outcome.ANSWERED, false);
        table.await(table.store.shown(turn));
        table.await(table.store.unsaid(turn));
        table.await(table.store.unreachable(turn, false));

        assertThat(table.questions()).isEmpty();
        assertThat(table.strings("select answer from variant")).isEmpty();
    }

    @Test
    void keepsNothingOfAnotherAnswerToTheSameQuestion() {
        table.ask("why?");
        table.finish(table.begun(), Outcome.ANSWERED, false);
        table.await(table.variants.another(table.press(Turns.HERSELF)));
        Turn again = table.begun();
        erase();

        table.end(again, Outcome.ANSWERED, false);

        assertThat(table.strings("select answer from variant")).isEmpty();
        assertThat(table.await(table.variants.turnTo(table.press(Turns.HERSELF), again.id(), 1)))
                .isFalse();
    }

    /** The end holds the turn's row when the erasure comes, and is committed before it can go on. */
    @Test
    void keepsNothingOfAnAnswerThatEndsAtTheSameMoment() {
        table.ask("why?");
        SqlConnection ending = table.await(table.postgres.pool().getConnection());
        Transaction end = table.await(ending.begin());
        table.await(ending.query(ENDS).execute());
        CompletableFuture<Void> erased = erasure().subscribeAsCompletionStage().toCompletableFuture();
        awaitABlockedStatement();
        table.await(end.commit());
        table.await(ending.close());

        assertThat(erased).succeedsWithin(PATIENCE);
        assertThat(table.strings("select answer from variant")).isEmpty();
    }

    @Test
    void answersTheNextQuestionAsAnybodys() {
        table.ask("why?");
        Turn former = table.begun();
        erase();
        table.ask("and now?");
        table.end(former, Outcome.ANSWERED, false);

        assertThat(table.begun().question()).isEqualTo("and now?");
        assertThat(table.next().orElseThrow().messages()).isEmpty();
    }

    @Test
    void keepsNothingOfAnAnswerInAGroup() {
        table.ask("why?");
        Turn turn = table.begun();
        move(Turns.ANNA.chat().value(), -5);
        erase();
        move(-5, Turns.ANNA.chat().value());

        table.end(turn, Outcome.ANSWERED, false);
        table.await(table.store.shown(turn));

        assertThat(table.questions()).containsExactly("");
        assertThat(table.strings("select answer || closing from turn")).containsExactly("");
        assertThat(table.next()).isEmpty();
    }

    /** As if what was said in one chat had been said in another. */
    private void move(long chat, long other) {
        table.await(table.database.query("update turn set chat_id = %d where chat_id = %d".formatted(other, chat)));
    }

    private void erase() {
        table.await(erasure());
    }

    private Uni<Void> erasure() {
        return table.database.transaction(transaction -> words.erase(transaction, Turns.HERSELF));
    }

    private void awaitABlockedStatement() {
        String blocked = "select 'blocked' from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'";
        assertThat(Stream.generate(() -> table.strings(blocked))
                        .limit(MOST_LOOKS)
                        .anyMatch(statements -> !statements.isEmpty()))
                .isTrue();
    }
}
