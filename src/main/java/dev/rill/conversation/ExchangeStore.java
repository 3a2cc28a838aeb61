package dev.rill.conversation;

import dev.rill.conversation.Asked.Replied;
import dev.rill.model.Bookmark;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What was said, as the turns keep it. Each question costs the same however long the conversation is. */
@ApplicationScoped
class ExchangeStore {
    /** In a group the model has to tell the speakers apart; it hears them as {@link Conversations} writes the question. */
    private static final String SAID =
            "case speaker when '' then question else speaker || ': ' || question end as question";

    static final String HISTORY = """
            select %s, answer, size,
                   coalesce($5 = question_id or $5 = any(messages) or $5 = any(part_ids), false) as replied,
                   bookmark
            from turn
            where chat_id = $1 and topic = $2 and id < $3 and state in ('answered', 'stopped') and answer <> ''
              and id > coalesce((select begins_after from conversation where chat_id = $1 and topic = $2), 0)
            order by id desc limit $4
            """.formatted(SAID);
    /** The turn of a message, among the few that were asked last before it: others cannot have made it. */
    private static final String TURN_OF = """
            (select * from (select id, %3$s, answer, size, replies_to, state, question_id, messages, part_ids
                            from turn
                            where chat_id = $1 and topic = $2 and question_id <= %1$s and id < %2$s
                            order by question_id desc limit 20) near
             where near.question_id = %1$s or %1$s = any(near.messages) or %1$s = any(near.part_ids)
             limit 1)
            """;

    static final String CHAIN =
            """
            with recursive chain (id, question, answer, size, replies_to, state, depth) as (
                select id, question, answer, size, replies_to, state, 1 from %s as first
                union all
                select earlier.id, earlier.question, earlier.answer, earlier.size, earlier.replies_to, earlier.state,
                       chain.depth + 1
                from chain cross join lateral %s as earlier
                where chain.depth < $4 and chain.replies_to is not null
            )
            select question, answer, size, depth = 1 as replied, null::text as bookmark from chain
            where state in ('answered', 'stopped') and answer <> ''
            order by depth
            """.formatted(TURN_OF.formatted("$5", "$3", SAID), TURN_OF.formatted("chain.replies_to", "chain.id", SAID));

    private final Database database;

    ExchangeStore(Database database) {
        this.database = database;
    }

    /** The latest in that place before the question, newest first, from where the conversation began. */
    Uni<List<Exchange>> history(Asked asked, int limit) {
        return database.query(HISTORY, parameters(asked, limit)).map(ExchangeStore::read);
    }

    /** What the question replies to, and what that replied to, newest first; also beyond where the conversation began. */
    Uni<List<Exchange>> chain(Asked asked, int limit) {
        return asked.replied().isEmpty()
                ? Uni.createFrom().item(List.of())
                : database.query(CHAIN, parameters(asked, limit)).map(ExchangeStore::read);
    }

    private static Tuple parameters(Asked asked, int limit) {
        return Tuple.tuple()
                .addLong(asked.place().chat().value())
                .addLong(asked.place().topic())
                .addLong(asked.before())
                .addInteger(limit)
                .addLong(asked.replied().map(Replied::message).orElse(null));
    }

    private static List<Exchange> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Exchange(
                        row.getString(0),
                        row.getString(1),
                        row.getInteger(2),
                        row.getBoolean(3),
                        Optional.ofNullable(row.getString(4)).map(Bookmark::new)))
                .toList();
    }
}
