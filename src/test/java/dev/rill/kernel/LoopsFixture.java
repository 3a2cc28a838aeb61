package dev.rill.kernel;

import io.vertx.core.Vertx;

/** Opens the room's door to tests of other rooms. */
public final class LoopsFixture {
    private LoopsFixture() {}

    public static Loops over(Vertx vertx) {
        return new Loops(vertx);
    }
}
