package dev.rill.playground.telegram;

import io.vertx.core.Vertx;
import java.time.Duration;

/** The time of the world outside, with Vert.x timers. */
final class RealTime implements Time {
    private final Vertx vertx;

    /** The timers run on event loops of this Vert.x. */
    RealTime(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
        var timer = vertx.setTimer(Math.max(1, delay.toMillis()), ignored -> action.run());
        return () -> vertx.cancelTimer(timer);
    }
}
