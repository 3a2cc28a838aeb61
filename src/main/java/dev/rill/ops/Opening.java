package dev.rill.ops;

import dev.rill.inbox.Inbox;
import dev.rill.route.CommandMenu;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.turn.TurnWorker;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Opens the rooms in their order: ask the neighbours whether they know us, remember the penalties, take up what was left
 * over, then let updates in.
 */
@ApplicationScoped
class Opening {
    private static final Logger LOG = Logger.getLogger(Opening.class);
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    private final StartupCheck check;
    private final Outbox outbox;
    private final TurnWorker turns;
    private final Inbox inbox;
    private final CommandMenu menu;
    private volatile boolean open;
    private volatile boolean stopping;

    Opening(StartupCheck check, Outbox outbox, TurnWorker turns, Inbox inbox, CommandMenu menu) {
        this.check = check;
        this.outbox = outbox;
        this.turns = turns;
        this.inbox = inbox;
        this.menu = menu;
    }

    /** Whether updates may come. */
    boolean isOpen() {
        return open;
    }

    /**
     * Mutiny's interceptors go first: they carry request scopes and transactions from stage to stage, we have neither, and
     * they cost a tenth of all CPU (docs/decisions/0021).
     */
    void begin(@Observes StartupEvent event) {
        Infrastructure.clearInterceptors();
        check.passed()
                .call(outbox::restore)
                .invoke(turns::open)
                .call(inbox::open)
                .invoke(() -> {
                    open = true;
                    LOG.info("Rill is open: updates may come");
                })
                .chain(menu::publish)
                .subscribe()
                .with(done -> {}, this::giveUp);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void giveUp(Throwable failure) {
        if (stopping) {
            return;
        }
        if (failure instanceof StartupCheck.Misconfigured) {
            LOG.error(failure.getMessage());
            Quarkus.asyncExit(MISCONFIGURED);
        } else {
            LOG.error("Rill could not be opened", failure);
            Quarkus.asyncExit(FAILED);
        }
    }
}
