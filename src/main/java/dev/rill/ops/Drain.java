package dev.rill.ops;

import dev.rill.inbox.Inbox;
import dev.rill.turn.TurnWorker;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** A clean stop: let nothing more in, let running answers finish, leave the rest to whoever comes next. */
@ApplicationScoped
class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);

    private final Inbox inbox;
    private final TurnWorker turns;
    private final OpsConfig config;

    Drain(Inbox inbox, TurnWorker turns, OpsConfig config) {
        this.inbox = inbox;
        this.turns = turns;
        this.config = config;
    }

    /** Early among the observers: the database and the connections must outlive the answers. */
    void drain(@Observes @Priority(1) ShutdownEvent event) {
        inbox.close();
        try {
            turns.close()
                    .subscribeAsCompletionStage()
                    .get(config.shutdownTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unfinished) {
            LOG.info("Some answers are not finished; they are taken up at the next start");
        } catch (ExecutionException failure) {
            LOG.warnf("The drain failed: %s", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
