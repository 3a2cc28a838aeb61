package dev.rill.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Claims waiting rows and puts them into their lanes. Woken by the intake; looks by itself every two seconds for what other
 * processes left behind.
 */
@ApplicationScoped
class InboxWorker {
    private static final Logger LOG = Logger.getLogger(InboxWorker.class);
    private static final int BATCH = 500;
    private static final int MOST_IN_HAND = 4_000;

    private final InboxStore store;
    private final Lanes lanes;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean open;

    InboxWorker(InboxStore store, Lanes lanes) {
        this.store = store;
        this.lanes = lanes;
    }

    void open() {
        open = true;
        wake();
    }

    /** Claims no more; what is in a lane is finished. */
    void close() {
        open = false;
    }

    /** There may be something to do. */
    void wake() {
        wanted.set(true);
        claim();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        wake();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return store.purge();
    }

    private void claim() {
        if (!open || lanes.inHand() >= MOST_IN_HAND || !claiming.compareAndSet(false, true)) {
            return;
        }
        wanted.set(false);
        store.claim(BATCH)
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(this::distribute, failure -> LOG.warnf("cannot claim updates: %s", failure.toString()));
    }

    private void distribute(List<InboxStore.Claimed> rows) {
        rows.forEach(lanes::add);
        if (!rows.isEmpty() || wanted.get()) {
            claim();
        }
    }
}
