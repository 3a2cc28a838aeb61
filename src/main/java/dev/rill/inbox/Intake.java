package dev.rill.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes updates into the inbox. Whoever hands them in may tell Telegram so when the recipe has completed, not before.
 *
 * <p>What arrives while a statement is on its way goes together into the next one, so that many webhook calls cost few
 * commits. What waits is bounded; beyond that the intake refuses, and Telegram tries again.
 */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int CAPACITY = 20_000;
    private static final int BATCH = 1_000;

    private final InboxStore store;
    private final InboxWorker worker;
    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingParcels = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();

    Intake(InboxStore store, InboxWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    private record Delivery(List<Parcel> parcels, UniEmitter<? super Void> emitter) {}

    /** Completes when the updates are committed; fails when the database is away or too much waits. */
    Uni<Void> accept(List<JsonNode> updates) {
        List<Parcel> parcels =
                updates.stream().map(Parcel::of).flatMap(Optional::stream).toList();
        if (parcels.size() < updates.size()) {
            LOG.warnf("%d updates without a number were dropped", updates.size() - parcels.size());
        }
        return parcels.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().emitter(emitter -> {
                    if (waitingParcels.addAndGet(parcels.size()) > CAPACITY) {
                        waitingParcels.addAndGet(-parcels.size());
                        emitter.fail(
                                new IllegalStateException("cannot take more updates: " + CAPACITY + " are waiting"));
                        return;
                    }
                    waiting.add(new Delivery(parcels, emitter));
                    flush();
                });
    }

    private void flush() {
        if (waiting.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        List<Delivery> batch = nextBatch();
        List<Parcel> parcels =
                batch.stream().flatMap(delivery -> delivery.parcels().stream()).toList();
        Uni<Long> added = parcels.isEmpty() ? Uni.createFrom().item(0L) : store.add(parcels);
        added.onTermination()
                .invoke(() -> settle(parcels.size()))
                .subscribe()
                .with(
                        fresh -> {
                            batch.forEach(delivery -> delivery.emitter().complete(null));
                            worker.wake();
                        },
                        failure -> batch.forEach(delivery -> delivery.emitter().fail(failure)));
    }

    private void settle(int parcels) {
        waitingParcels.addAndGet(-parcels);
        busy.set(false);
        flush();
    }

    private List<Delivery> nextBatch() {
        List<Delivery> batch = new ArrayList<>();
        int parcels = 0;
        for (Delivery next = waiting.poll(); next != null; next = parcels < BATCH ? waiting.poll() : null) {
            batch.add(next);
            parcels += next.parcels().size();
        }
        return batch;
    }
}
