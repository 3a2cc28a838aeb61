package dev.rill.model;

import dev.rill.model.quirks.KnownQuirks;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.stream.Provider;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model provider on loopback that answers by script: each request takes the next answer, the last one stays. */
public final class FakeProvider implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Queue<Handler<HttpServerRequest>> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private final HttpServer server;
    private final int port;

    /** A request that was received. */
    public record Asked(String target, Map<String, String> headers, JsonObject body) {}

    public FakeProvider() {
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        this.port = server.actualPort();
    }

    /** Forgets what it was to answer and what it was asked. */
    public FakeProvider anew() {
        script.clear();
        asked.clear();
        return this;
    }

    /** Answers the next request so. */
    public FakeProvider then(Handler<HttpServerRequest> answer) {
        script.add(answer);
        return this;
    }

    /** A stream of these bytes, ended properly. */
    public FakeProvider thenStream(String... pieces) {
        return then(request -> {
            begin(request);
            List.of(pieces).forEach(piece -> request.response().write(piece));
            request.response().end();
        });
    }

    /** A stream of these bytes that stays open. */
    public FakeProvider thenStreamAndHang(String... pieces) {
        return then(request -> {
            begin(request);
            List.of(pieces).forEach(piece -> request.response().write(piece));
        });
    }

    /** A stream of these bytes that breaks off. */
    public FakeProvider thenStreamAndBreak(String... pieces) {
        return then(request -> {
            begin(request);
            Buffer all = Buffer.buffer(String.join("", pieces));
            request.response()
                    .write(all)
                    .onComplete(written -> request.connection().close());
        });
    }

    /** Another status, with a body and headers in pairs. */
    public FakeProvider thenRefuse(int status, String body, String... headers) {
        return then(request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.response().putHeader(headers[i], headers[i + 1]);
            }
            request.response().setStatusCode(status).end(body);
        });
    }

    /** A body of another kind under status 200. */
    public FakeProvider thenSend(String contentType, String body) {
        return then(request ->
                request.response().putHeader("Content-Type", contentType).end(body));
    }

    /** Nothing, not even headers. */
    public FakeProvider thenHang() {
        return then(request -> {});
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Completes when a client has gone before its answer was finished. */
    public CompletableFuture<Void> hungUp() {
        return hungUp;
    }

    public Vertx vertx() {
        return vertx;
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/v1";
    }

    /** A configuration that leads here, with short waits; further properties in pairs, without their prefix. */
    public ModelConfig config(String... properties) {
        Map<String, String> values = new HashMap<>(Map.of("rill.model.base-url", url()));
        values.put("rill.model.retry-delay", "1ms");
        for (int i = 0; i < properties.length; i += 2) {
            values.put("rill.model." + properties[i], properties[i + 1]);
        }
        return ModelConfigTest.config(values);
    }

    /** A connection to here, which knows no quirks yet. */
    public Provider provider(String... properties) {
        return provider(new KnownQuirks(), properties);
    }

    /** A connection to here. */
    public Provider provider(Quirks quirks, String... properties) {
        return Provider.connect(vertx, config(properties), quirks);
    }

    /** Nobody listens at {@link #url()} any more. */
    public void goAway() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        request.response().exceptionHandler(gone -> hungUp.complete(null));
        request.connection().closeHandler(closed -> hungUp.complete(null));
        request.body().onSuccess(body -> {
            Map<String, String> headers = new HashMap<>();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            asked.add(new Asked(request.uri(), headers, body.length() == 0 ? new JsonObject() : body.toJsonObject()));
            Handler<HttpServerRequest> answer = script.size() > 1 ? script.remove() : script.element();
            answer.handle(request);
        });
    }

    private static void begin(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
    }
}
