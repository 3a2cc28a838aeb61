package dev.rill.playground.model;

import io.vertx.core.Vertx;
import java.util.PriorityQueue;

/**
 * The clock of all answers on one event loop: a single timer that ticks while anything waits, and stands still
 * otherwise. A thousand streams at thirty pieces a second wake the loop five hundred times a second and not thirty
 * thousand times. Everything here happens on that event loop.
 */
final class Wheel {
    private static final long TICK_MILLIS = 2;
    private static final long STOPPED = -1;

    private final Vertx vertx;
    private final PriorityQueue<Timed> waiting = new PriorityQueue<>((a, b) -> Long.signum(a.due - b.due));
    private long timer = STOPPED;

    Wheel(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Its turn comes within a tick after it is due. */
    void add(Timed timed) {
        waiting.add(timed);
        if (timer == STOPPED) {
            timer = vertx.setPeriodic(TICK_MILLIS, id -> tick(System.nanoTime()));
        }
    }

    private void tick(long now) {
        for (var next = waiting.peek(); next != null && next.due - now <= 0; next = waiting.peek()) {
            waiting.remove();
            next.turn(now);
        }
        if (waiting.isEmpty()) {
            vertx.cancelTimer(timer);
            timer = STOPPED;
        }
    }
}
