package dev.rill.conversation;

import dev.rill.kernel.UserId;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What a person asked and was answered: in their private chat all of it goes; in groups the words go, and the rows stay, for
 * they also say what an answer cost.
 *
 * <p><b>An answer that is being written</b> meanwhile writes its end to a row that is gone, or that has another revision; so
 * it leaves nothing. The turns go before their variants, each in a statement of its own: an end that is kept at the same
 * moment holds the turn's row, and the variant that it leaves is seen by the statement after that.
 */
@ApplicationScoped
class SpokenWords implements PersonalData {
    private static final List<String> ERASE = List.of(
            "delete from turn where chat_id = $1",
            "delete from variant where chat_id = $1",
            "delete from conversation where chat_id = $1",
            """
            update turn set question = '', speaker = '', answer = '', closing = '', thoughts = '', replied_text = '', part_texts = '{}',
                   bookmark = null, variants = 1, variant = 1, cut = false, revision = revision + 1,
                   state = case when ended_at is null or state = 'failed' then 'stopped' else state end,
                   ended_at = coalesce(ended_at, now()), shown_at = coalesce(shown_at, now())
            where asked_by = $1 and chat_id < 0
              and (question <> '' or answer <> '' or closing <> '' or shown_at is null)
            """,
            """
            delete from variant using turn
            where turn.asked_by = $1 and turn.chat_id < 0 and variant.chat_id = turn.chat_id and variant.turn = turn.id
            """);

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return Multi.createFrom()
                .iterable(ERASE)
                .onItem()
                .transformToUniAndConcatenate(statement -> transaction.query(statement, Tuple.of(person.value())))
                .onItem()
                .ignoreAsUni();
    }
}
