package dev.rill.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;

/** The floor's two wires, to Telegram and to the model: kept connections, as many as it takes, nothing around them. */
final class FloorWires {

    private static final int CONNECTIONS = 20_000;

    private final HttpClient client;
    private final URI telegram;
    private final URI model;
    private final String authorization;
    private final String modelName;

    private FloorWires(HttpClient client, URI telegram, URI model, String key, String modelName) {
        this.client = client;
        this.telegram = telegram;
        this.model = model;
        this.authorization = "Bearer " + key;
        this.modelName = modelName;
    }

    static FloorWires of(Vertx vertx, Map<String, String> environment) {
        HttpClientOptions options =
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setKeepAliveTimeout(300);
        return new FloorWires(
                vertx.createHttpClient(options),
                URI.create(environment.get("TELEGRAM_API_URL") + "/bot" + environment.get("TELEGRAM_BOT_TOKEN") + "/"),
                URI.create(environment.get("OPENAI_BASE_URL") + "/chat/completions"),
                environment.getOrDefault("OPENAI_API_KEY", ""),
                environment.getOrDefault("OPENAI_MODEL", "any"));
    }

    /** Calls a method of the Bot API; the answer's body is still to be read, or to be left alone. */
    Future<HttpClientResponse> telegram(String method, Buffer json) {
        return client.request(post(telegram, telegram.getPath() + method)).compose(request -> request.send(json));
    }

    /** Opens a stream of Chat Completions for one question. */
    Future<HttpClientResponse> model(String question) {
        JsonObject message = new JsonObject().put("role", "user").put("content", question);
        Buffer json = new JsonObject()
                .put("model", modelName)
                .put("stream", true)
                .put("messages", new JsonArray().add(message))
                .toBuffer();
        return client.request(post(model, model.getPath()).putHeader("authorization", authorization))
                .compose(request -> request.send(json));
    }

    private static RequestOptions post(URI target, String path) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setURI(path)
                .putHeader("content-type", "application/json");
    }
}
