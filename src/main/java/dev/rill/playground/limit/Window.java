package dev.rill.playground.limit;

import java.time.Duration;
import java.util.ArrayDeque;

/** Counts what happened within the last so many seconds; remembers no more than {@value #MOST} happenings. */
final class Window {
    private static final int MOST = 1000;
    private final ArrayDeque<Long> times = new ArrayDeque<>(4);
    private final long span;

    Window(Duration span) {
        this.span = span.toNanos();
    }

    void add(long now) {
        forget(now);
        if (times.size() < MOST) {
            times.addLast(now);
        }
    }

    int used(long now) {
        forget(now);
        return times.size();
    }

    /** How long until fewer than {@code limit} are in the window, in nanoseconds; 0 when there is room now. */
    long delay(long now, int limit) {
        forget(now);
        if (times.size() < limit) {
            return 0;
        }
        var leaving = times.stream().skip(times.size() - limit).findFirst().orElse(now);
        return leaving + span - now;
    }

    private void forget(long now) {
        while (!times.isEmpty() && now - times.getFirst() >= span) {
            times.removeFirst();
        }
    }
}
