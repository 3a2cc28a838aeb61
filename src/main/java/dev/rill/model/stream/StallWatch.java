package dev.rill.model.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices who has been silent for too long: one tick goes over all open streams, so that a chunk costs a field write
 * instead of a timer. Shared by all event loops; time is counted in ticks.
 */
final class StallWatch {
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    private static final Duration SHORTEST_TICK = Duration.ofMillis(10);

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final Duration tick;
    private volatile int now;

    /** Somebody whose silence counts. */
    interface Watched {
        /** Called with each tick, on the thread that ticks. */
        void tick(int now);
    }

    StallWatch(Duration tick) {
        this.tick = tick;
    }

    /** A watch that is fine enough for this limit. */
    static StallWatch fineEnoughFor(Duration limit) {
        Duration quarter = limit.dividedBy(4);
        if (quarter.compareTo(LONGEST_TICK) > 0) {
            return new StallWatch(LONGEST_TICK);
        }
        return new StallWatch(quarter.compareTo(SHORTEST_TICK) < 0 ? SHORTEST_TICK : quarter);
    }

    Duration tick() {
        return tick;
    }

    int now() {
        return now;
    }

    /** A limit in ticks; silence beyond it is at least that long. */
    int ticks(Duration limit) {
        return Math.toIntExact(Math.ceilDiv(limit.toMillis(), tick.toMillis()));
    }

    void add(Watched stream) {
        watched.add(stream);
    }

    void remove(Watched stream) {
        watched.remove(stream);
    }

    /** One tick has passed. Called by one thread only. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void advance() {
        now++;
        watched.forEach(stream -> stream.tick(now));
    }
}
