package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.storage.ChatData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was asked and answered in a group. The supergroup numbers its messages anew, so those of the group are forgotten: their
 * numbers would mean other messages. Open turns are nobody's, so that whoever works on the supergroup takes them up.
 */
@ApplicationScoped
class MovedTurns implements ChatData {
    private static final String MOVE = """
            update turn set chat_id = $2, question_id = 0, messages = '{}', sends = 0, part_ids = '{}', part_texts = '{}',
                   replies_to = null, ready_at = least(ready_at, now()), replica = null
            where chat_id = $1
            """;
    private static final String MOVE_VARIANTS = "update variant set chat_id = $2 where chat_id = $1";

    @Override
    public Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        Tuple numbers = Tuple.of(from.value(), to.value());
        return transaction
                .query(MOVE, numbers)
                .chain(() -> transaction.query(MOVE_VARIANTS, numbers))
                .replaceWithVoid();
    }
}
