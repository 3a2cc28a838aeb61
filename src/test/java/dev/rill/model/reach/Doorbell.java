package dev.rill.model.reach;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody on loopback who counts those that come, and says nothing. */
final class Doorbell implements AutoCloseable {
    private final AtomicInteger rings = new AtomicInteger();
    private final NetServer server;

    Doorbell(Vertx vertx) {
        this.server = vertx.createNetServer()
                .connectHandler(visitor -> rings.incrementAndGet())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    int rings() {
        return rings.get();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
