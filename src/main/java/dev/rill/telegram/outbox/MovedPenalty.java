package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import dev.rill.storage.ChatData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The row of a chat: Telegram's limit goes along, and nothing can be said under the old number any more. */
@ApplicationScoped
class MovedPenalty implements ChatData {
    private static final String TAKE = """
            insert into chat (id, penalty_until, migrated_from)
            values ($2, (select penalty_until from chat where id = $1), $1)
            on conflict (id) do update set migrated_from = excluded.migrated_from,
                   penalty_until = greatest(chat.penalty_until, excluded.penalty_until)
            """;
    private static final String LEAVE = """
            update chat set penalty_until = null, unreachable_since = coalesce(unreachable_since, now())
            where id = $1
            """;

    @Override
    public Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        return transaction
                .query(TAKE, Tuple.of(from.value(), to.value()))
                .chain(() -> transaction.query(LEAVE, Tuple.of(from.value())))
                .replaceWithVoid();
    }
}
