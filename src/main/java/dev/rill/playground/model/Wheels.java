package dev.rill.playground.model;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link Wheel} for each event loop; an event loop is one thread for all its life. */
final class Wheels {
    private final Vertx vertx;
    private final Map<Thread, Wheel> byLoop = new ConcurrentHashMap<>();

    Wheels(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The calling event loop's own. */
    Wheel here() {
        return byLoop.computeIfAbsent(Thread.currentThread(), loop -> new Wheel(vertx));
    }
}
