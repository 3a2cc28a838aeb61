package dev.rill.playground.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Pushes updates to a webhook: first in first out within a lane with one in flight, lanes side by side up to the hook's
 * connections, only one connection as long as nothing has succeeded within ten seconds. What fails is tried again at once,
 * then after 2, 4, 8 … seconds, and blocks its lane meanwhile. Guarded by the world's lock.
 */
final class WebhookDelivery {
    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int LONGEST_BACKOFF = 60;

    private final World world;
    private final Courier courier;
    private final Hook hook;
    private final LongPredicate wanted;
    private final Outcome outcome;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final ArrayDeque<Lane> ready = new ArrayDeque<>();
    private boolean stopped;
    private int inFlight;
    private Optional<Long> succeededAt = Optional.empty();

    /** Hears how a delivery went, under the lock. */
    interface Outcome {
        void delivered(Pending update, Courier.Delivery delivery);

        void failed(String problem);
    }

    private static final class Lane {
        final String name;
        final ArrayDeque<Pending> waiting = new ArrayDeque<>(2);
        int failures;

        Lane(String name) {
            this.name = name;
        }
    }

    /** @param wanted whether an update is still to be delivered */
    WebhookDelivery(World world, Courier courier, Hook hook, LongPredicate wanted, Outcome outcome) {
        this.world = world;
        this.courier = courier;
        this.hook = hook;
        this.wanted = wanted;
        this.outcome = outcome;
    }

    Hook hook() {
        return hook;
    }

    void stop() {
        stopped = true;
        lanes.clear();
        ready.clear();
    }

    void offer(Pending update) {
        var lane = lanes.computeIfAbsent(update.lane(), Lane::new);
        lane.waiting.addLast(update);
        if (lane.waiting.size() == 1) {
            ready.addLast(lane);
            pump();
        }
    }

    private void pump() {
        while (!stopped && inFlight < connections() && !ready.isEmpty()) {
            var lane = ready.removeFirst();
            skipUnwanted(lane);
            var next = lane.waiting.peekFirst();
            if (next != null) {
                inFlight++;
                Consumer<Courier.Delivery> done = delivery -> world.locked(() -> landed(lane, next, delivery));
                courier.deliver(hook, next.content(), done);
            }
        }
    }

    private int connections() {
        var now = world.time.nanos();
        return succeededAt.filter(at -> now - at < MEMORY.toNanos()).isPresent() ? hook.maxConnections() : 1;
    }

    private void skipUnwanted(Lane lane) {
        while (!lane.waiting.isEmpty() && !wanted.test(lane.waiting.getFirst().id())) {
            lane.waiting.removeFirst();
        }
        if (lane.waiting.isEmpty()) {
            lanes.remove(lane.name);
        }
    }

    private void landed(Lane lane, Pending update, Courier.Delivery delivery) {
        inFlight--;
        if (stopped) {
            return;
        }
        if (delivery.accepted()) {
            succeededAt = Optional.of(world.time.nanos());
            lane.failures = 0;
            lane.waiting.removeFirst();
            outcome.delivered(update, delivery);
            again(lane);
            pump();
            return;
        }
        outcome.failed(delivery.problem());
        retry(lane, delivery);
        pump();
    }

    private void again(Lane lane) {
        if (lane.waiting.isEmpty()) {
            lanes.remove(lane.name);
            return;
        }
        ready.addLast(lane);
    }

    private void retry(Lane lane, Courier.Delivery delivery) {
        lane.failures++;
        var delay = delivery.retryAfter().orElseGet(() -> backoff(lane.failures));
        if (delay.isZero()) {
            ready.addLast(lane);
            return;
        }
        world.time.after(
                delay,
                () -> world.locked(() -> {
                    ready.addLast(lane);
                    pump();
                }));
    }

    private static Duration backoff(int failures) {
        return failures <= 1 ? Duration.ZERO : Duration.ofSeconds(Math.min(LONGEST_BACKOFF, 1L << (failures - 1)));
    }
}
