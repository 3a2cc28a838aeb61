package dev.rill.playground.telegram;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Delivers over HTTP with kept connections; an answer has 60 s. */
final class HttpCourier implements Courier {
    private static final int MOST_CONNECTIONS = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);
    private static final long LONGEST_RETRY = 3600;
    private final HttpClient client;

    HttpCourier(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setTrustAll(true)
                .setVerifyHost(false));
    }

    @Override
    public void deliver(Hook hook, JsonObject update, Consumer<Delivery> done) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(hook.url())
                .setIdleTimeout(PATIENCE)
                .putHeader("Content-Type", "application/json");
        hook.secret().ifPresent(secret -> options.putHeader("X-Telegram-Bot-Api-Secret-Token", secret));
        client.request(options)
                .compose(request -> send(request, update.toBuffer()))
                .onSuccess(done::accept)
                .onFailure(failure -> done.accept(failed(failure)));
    }

    private static io.vertx.core.Future<Delivery> send(HttpClientRequest request, Buffer body) {
        return request.send(body).compose(response -> response.body().map(answer -> delivery(response, answer)));
    }

    private static Delivery delivery(HttpClientResponse response, Buffer body) {
        var problem = "Wrong response from the webhook: " + response.statusCode() + " " + response.statusMessage();
        return new Delivery(response.statusCode(), retryAfter(response), call(body), problem);
    }

    private static Optional<Duration> retryAfter(HttpClientResponse response) {
        return Optional.ofNullable(response.getHeader("Retry-After"))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(LONGEST_RETRY, Long.parseLong(value))));
    }

    private static Optional<JsonObject> call(Buffer body) {
        if (body.length() == 0 || body.getByte(0) != '{') {
            return Optional.empty();
        }
        try {
            return Optional.of(body.toJsonObject()).filter(json -> json.containsKey("method"));
        } catch (DecodeException none) {
            return Optional.empty();
        }
    }

    private static Delivery failed(Throwable failure) {
        var problem = failure instanceof java.net.ConnectException ? "Connection refused" : "Connection failed";
        return new Delivery(0, Optional.empty(), Optional.empty(), problem);
    }
}
