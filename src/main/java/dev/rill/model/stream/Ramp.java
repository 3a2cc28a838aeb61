package dev.rill.model.stream;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets a bounded number of requests look for a connection at once, and a bounded number wait for that, in order. Shared
 * by all event loops.
 *
 * <p>A thousand TLS connections opened in one second fail by the hundred, and the pool has no limit of that kind. Who
 * has its connection leaves at once, so with connections at hand nobody waits.
 */
final class Ramp {
    private final int width;
    private final int length;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    Ramp(int width, int length) {
        this.width = width;
        this.length = length;
    }

    /** Runs {@code turn} now or, on whatever thread makes room, later; false when too many wait already. */
    boolean enter(Runnable turn) {
        synchronized (this) {
            if (inside == width) {
                return waiting.size() < length && waiting.add(turn);
            }
            inside++;
        }
        turn.run();
        return true;
    }

    /** Makes room for the next; once for each turn that was run. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                inside--;
                return;
            }
        }
        next.run();
    }
}
