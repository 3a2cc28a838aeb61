package dev.rill.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;

/** A webhook that answers one status and shows the first update that it got. */
final class TestHook implements AutoCloseable {
    private final HttpServer server;
    private final int status;
    private final CompletableFuture<Delivered> first = new CompletableFuture<>();

    record Delivered(String secret, JsonObject update) {}

    TestHook(int status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/hook", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        var body = Buffer.buffer(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        first.complete(new Delivered(String.valueOf(secret), body.toJsonObject()));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    CompletableFuture<Delivered> next() {
        return first;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
