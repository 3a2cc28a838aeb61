package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** We were removed from a group, or blocked: what is written there stops, what waits there is dropped, and the chat is marked. */
@ApplicationScoped
class Leaving implements Handler<Incoming.Left> {
    private static final Logger LOG = Logger.getLogger(Leaving.class);
    private static final String LEAVE = """
            with done as (
                %s returning chat_id
            ), marked as (
                update chat set unreachable_since = coalesce(unreachable_since, now()) from done where chat.id = done.chat_id
            )
            update turn set shown_at = now(), state = case when ended_at is null then 'failed' else state end
            from done where turn.chat_id = done.chat_id and turn.shown_at is null and turn.inline_message is null
            """.formatted(Receipt.DONE);

    private final Database database;
    private final RunningTurns running;

    Leaving(Database database, RunningTurns running) {
        this.database = database;
        this.running = running;
    }

    @Override
    public Class<Incoming.Left> kind() {
        return Incoming.Left.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Left left) {
        Receipt receipt = left.origin().receipt();
        ChatId chat = receipt.chat();
        return database.query(LEAVE, Tuple.of(chat.value(), receipt.updateId()))
                .invoke(dropped ->
                        LOG.infof("chat %s is closed to us; %d questions were dropped", chat, dropped.rowCount()))
                .invoke(() -> running.dropAll(chat))
                .replaceWith(Handled.RECORDED);
    }
}
