package dev.rill.playground;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls the simulator as the outside world does. */
final class Http implements AutoCloseable {
    private static final String BOUNDARY = "a--boundary";
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;

    Http(SimulatorServer server) {
        this.server = server;
    }

    JsonObject get(String path) {
        return json(send(request(server.apiUrl() + path).GET()));
    }

    JsonObject post(String path, JsonObject body) {
        return json(send(posted(server.apiUrl() + path, body)));
    }

    int status(String path, String header, String value) {
        return send(request(server.apiUrl() + path).header(header, value)).statusCode();
    }

    JsonObject bot(String method, JsonObject body) {
        return json(send(posted(botUrl(method), body)));
    }

    CompletableFuture<JsonObject> botLater(String method, JsonObject body) {
        return client.sendAsync(posted(botUrl(method), body).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Http::json);
    }

    HttpResponse<String> rawBot(String method, String type, String body) {
        return send(
                request(botUrl(method)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Calls with a form of several parts, each whole with its head. */
    JsonObject form(String method, String... parts) {
        var body = Stream.of(parts)
                .map(part -> "--" + BOUNDARY + "\r\n" + part + "\r\n")
                .collect(Collectors.joining());
        return json(send(request(botUrl(method))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n"))));
    }

    JsonObject sendDocument(long chat, String name, String content) {
        return form("sendDocument", field("chat_id", String.valueOf(chat)), """
                Content-Disposition: form-data; name="document"; filename="%s"\r
                Content-Type: text/plain\r
                \r
                %s""".formatted(name, content));
    }

    static String field(String name, String value) {
        return "Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s".formatted(name, value);
    }

    HttpResponse<String> raw(String url) {
        return send(request(url));
    }

    HttpResponse<String> model(String question) {
        var messages = new io.vertx.core.json.JsonArray()
                .add(new JsonObject().put("role", "user").put("content", question));
        var body = new JsonObject().put("model", "demo").put("stream", true).put("messages", messages);
        return send(posted(server.openAiUrl() + "/chat/completions", body));
    }

    Stream<String> lines(String path) {
        try {
            return client.send(request(server.apiUrl() + path).build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private String botUrl(String method) {
        return server.telegramUrl() + "/bot" + server.token() + "/" + method;
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private static HttpRequest.Builder posted(String url, JsonObject body) {
        return request(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        client.close();
    }
}
