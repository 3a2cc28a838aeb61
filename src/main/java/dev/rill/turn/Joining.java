package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.route.GroupGreeting;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** We were added to a group, or unblocked: the chat can be told something again, and a group that is new is greeted. */
@ApplicationScoped
class Joining implements Handler<Incoming.Joined> {
    private static final String REACH = """
            update chat set unreachable_since = null where id = $1 returning migrated_from is not null as known
            """;

    private final Database database;
    private final GroupGreeting greeting;

    Joining(Database database, GroupGreeting greeting) {
        this.database = database;
        this.greeting = greeting;
    }

    @Override
    public Class<Incoming.Joined> kind() {
        return Incoming.Joined.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Joined joined) {
        ChatId chat = joined.origin().place().chat();
        return database.query(REACH, Tuple.of(chat.value()))
                .chain(rows -> chat.isPrivate() || isKnown(rows)
                        ? Uni.createFrom().item(Handled.IGNORED)
                        : greeting.say(joined.origin()));
    }

    /** A supergroup that was a group has been greeted as one. */
    private static boolean isKnown(RowSet<Row> rows) {
        return rows.rowCount() > 0 && rows.iterator().next().getBoolean("known");
    }
}
