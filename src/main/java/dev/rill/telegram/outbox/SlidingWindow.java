package dev.rill.telegram.outbox;

import java.time.Duration;
import java.time.Instant;

/** At most {@code limit} events in any stretch of {@code length}; remembers just that many instants. */
final class SlidingWindow {
    private final int limit;
    private final long length;
    private final long[] ring;
    private long count;

    SlidingWindow(int limit, Duration length) {
        this.limit = limit;
        this.length = length.toMillis();
        this.ring = new long[limit];
    }

    void record(Instant now) {
        ring[(int) (count++ % limit)] = now.toEpochMilli();
    }

    /** How many events lie in the stretch that ends now. */
    int used(Instant now) {
        long since = now.toEpochMilli() - length;
        int used = 0;
        for (long back = 1; back <= Math.min(count, limit); back++) {
            if (ring[(int) ((count - back) % limit)] <= since) {
                break;
            }
            used++;
        }
        return used;
    }

    /** The first instant at which fewer than {@code allowed} events lie in the stretch before it. */
    Instant freeAt(int allowed, Instant now) {
        if (used(now) < allowed) {
            return now;
        }
        long blocking = ring[(int) ((count - allowed) % limit)];
        return Instant.ofEpochMilli(blocking + length);
    }
}
