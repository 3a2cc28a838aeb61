package dev.rill.conversation;

import dev.rill.kernel.ChatId;
import dev.rill.storage.ChatData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a group's conversations begin. */
@ApplicationScoped
class MovedConversation implements ChatData {
    private static final String MOVE = """
            with former as (
                delete from conversation where chat_id = $1 returning topic, begins_after
            )
            insert into conversation (chat_id, topic, begins_after) select $2, topic, begins_after from former
            on conflict (chat_id, topic) do update
            set begins_after = greatest(conversation.begins_after, excluded.begins_after)
            """;

    @Override
    public Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        return transaction.query(MOVE, Tuple.of(from.value(), to.value())).replaceWithVoid();
    }
}
