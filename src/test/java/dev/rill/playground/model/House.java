package dev.rill.playground.model;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A demo model on a port of its own, and somebody who asks it. */
final class House implements AutoCloseable {
    /** Small, so that a reader who does not read is noticed after some kilobytes. */
    private static final int SOCKET_BUFFER = 16 * 1024;

    final Vertx vertx = Vertx.vertx();
    final DemoModel model = new DemoModel(vertx);
    private final Promise<Void> firstEnd = Promise.promise();
    private final HttpClient client;
    private final int port;

    House() {
        var router = Router.router(vertx);
        router.route().handler(http -> {
            http.addEndHandler(ended -> vertx.runOnContext(later -> firstEnd.tryComplete()));
            http.next();
        });
        model.mount(router);
        var server = vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(SOCKET_BUFFER))
                .requestHandler((HttpServerRequest request) -> router.handle(request));
        port = now(server.listen(0, "127.0.0.1")).actualPort();
        client = vertx.createHttpClient(new HttpClientOptions()
                .setReceiveBufferSize(SOCKET_BUFFER)
                .setMaxPoolSize(100)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port));
        model.faults().arm(new ModelFault.Slow(0));
    }

    static <T> T now(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Steps taken on one event loop cannot be overtaken by the bytes that they wait for. */
    private <T> Future<T> onLoop(Supplier<Future<T>> steps) {
        return Future.future(done -> vertx.runOnContext(on -> steps.get().onComplete(done)));
    }

    /** The first request of all is over, whichever way. */
    Future<Void> firstEnd() {
        return firstEnd.future();
    }

    static JsonObject request(String... said) {
        var messages = new JsonArray();
        for (int i = 0; i < said.length; i++) {
            messages.add(new JsonObject()
                    .put("role", (said.length - i) % 2 == 1 ? "user" : "assistant")
                    .put("content", said[i]));
        }
        return new JsonObject().put("model", "demo").put("stream", true).put("messages", messages);
    }

    /** A response whose body waits to be listened to. */
    HttpClientResponse open(JsonObject body) {
        return now(onLoop(() -> send(body).map(HttpClientResponse::pause)));
    }

    private Future<HttpClientResponse> send(JsonObject body) {
        return post(body).compose(request -> request.send(body.toBuffer()));
    }

    Future<HttpClientRequest> post(JsonObject body) {
        var resource = body.containsKey("input") ? "/responses" : "/chat/completions";
        return client.request(HttpMethod.POST, DemoModel.PATH + resource);
    }

    /** A question in Responses. */
    static JsonObject input(String question) {
        return new JsonObject().put("model", "demo").put("stream", true).put("input", question);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port + DemoModel.PATH;
    }

    HttpClientResponse get(String path, String key) {
        return now(onLoop(() -> client.request(HttpMethod.GET, DemoModel.PATH + path)
                .compose(request -> request.putHeader("Authorization", key).send())
                .map(HttpClientResponse::pause)));
    }

    /** The status that such a body gets. */
    int status(String path, String body) {
        return now(onLoop(() ->
                        client.request(HttpMethod.POST, DemoModel.PATH + path).compose(request -> request.send(body))))
                .statusCode();
    }

    /** The whole body as it came. */
    String raw(JsonObject body) {
        return now(onLoop(() -> send(body).compose(HttpClientResponse::body))).toString();
    }

    String raw(String question) {
        return raw(request(question));
    }

    /** The words of an answer. */
    String ask(String... said) {
        return words(raw(request(said)));
    }

    static String words(String events) {
        return events.lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> new JsonObject(line.substring(6)))
                .flatMap(event -> event.getJsonArray("choices", new JsonArray()).stream())
                .map(choice -> ((JsonObject) choice).getJsonObject("delta").getString("content", ""))
                .collect(Collectors.joining());
    }

    /** What arrives from now until something is awaited in it. */
    static Heard listen(HttpClientResponse response) {
        return new Heard(response);
    }

    @Override
    public void close() {
        now(vertx.close());
    }

    /** The bytes of a response so far. */
    static final class Heard {
        private final Buffer all = Buffer.buffer();
        private final Promise<Void> over = Promise.promise();
        private Optional<String> wanted = Optional.empty();
        private Promise<Void> found = Promise.promise();

        private Heard(HttpClientResponse response) {
            response.handler(this::take);
            response.exceptionHandler(over::tryFail);
            response.endHandler(over::tryComplete);
            response.resume();
        }

        private synchronized void take(Buffer bytes) {
            all.appendBuffer(bytes);
            if (wanted.filter(words -> all.toString().contains(words)).isPresent()) {
                wanted = Optional.empty();
                found.tryComplete();
            }
        }

        /** Completes when these words have come. */
        synchronized Future<Void> until(String words) {
            wanted = Optional.of(words);
            found = Promise.promise();
            take(Buffer.buffer());
            return found.future();
        }

        Future<Void> over() {
            return over.future();
        }

        String whole() {
            now(over());
            return text();
        }

        synchronized String text() {
            return all.toString();
        }
    }
}
