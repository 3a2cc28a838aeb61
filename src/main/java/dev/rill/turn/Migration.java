package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Loops;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import dev.rill.storage.ChatData;
import dev.rill.storage.Database;
import dev.rill.storage.Statements;
import dev.rill.telegram.outbox.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A group has become a supergroup, which is another chat to Telegram: everything that is kept under its number follows, in one
 * transaction. Told by a message in each of the two, and by the refusal of whatever is said in the old one; whichever comes
 * first does it, the others find nothing left to do.
 *
 * <p>Nobody is woken: what is unfinished is taken up like the turns of a process that died, by whoever works on the new chat.
 */
@ApplicationScoped
class Migration implements Handler<Incoming.Migrated> {
    private static final Logger LOG = Logger.getLogger(Migration.class);

    private final List<ChatData> kept;
    private final Database database;
    private final RunningTurns running;
    private final Outbox outbox;
    private final Loops loops;

    Migration(@All List<ChatData> kept, Database database, RunningTurns running, Outbox outbox, Loops loops) {
        this.kept = kept;
        this.database = database;
        this.running = running;
        this.outbox = outbox;
        this.loops = loops;
    }

    @Override
    public Class<Incoming.Migrated> kind() {
        return Incoming.Migrated.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Migrated migrated) {
        return follow(migrated.from(), migrated.to()).replaceWith(Handled.IGNORED);
    }

    /** Completes when it is committed, and answers that are still written into the old chat have ended. */
    Uni<Void> follow(ChatId from, ChatId to) {
        return database.transaction(transaction -> move(transaction, from, to))
                .invoke(() -> LOG.infof("group %s is supergroup %s now", from, to))
                .chain(() -> loops.at(from, Uni.createFrom().voidItem().invoke(() -> running.dropAll(from))))
                .chain(() -> loops.at(to, Uni.createFrom().voidItem().invoke(() -> outbox.follow(from, to))));
    }

    private Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        return Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(room -> room.move(transaction, from, to))
                .onItem()
                .ignoreAsUni();
    }
}
