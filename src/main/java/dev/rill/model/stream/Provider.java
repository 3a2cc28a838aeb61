package dev.rill.model.stream;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.quirks.Quirks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A model provider: its address, the key, the connections, and the patience that we have with it. One for the whole
 * life of the process; safe to use from every event loop.
 */
public final class Provider implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final BaseUrl url;
    private final Optional<String> authorization;
    private final Connections connections;
    private final Ramp ramp;
    private final StallWatch watch;
    private final Backoff backoff;
    private final Breaker breaker;
    private final Quirks quirks;
    private final int firstWordTicks;
    private final int silenceTicks;
    private final long ticker;

    private Provider(Vertx vertx, ModelConfig config, Quirks quirks) {
        this.vertx = vertx;
        this.quirks = quirks;
        this.url = config.baseUrl().orElse(BaseUrl.OPENAI);
        this.authorization = config.key().flatMap(Provider::bearer);
        this.connections = Connections.of(vertx, url, config);
        this.ramp = new Ramp(config.connectingAtOnce(), config.waitingAtMost());
        this.backoff = Backoff.of(config, () -> ThreadLocalRandom.current().nextDouble());
        this.breaker = Breaker.of(url, config);
        Duration first = config.firstWordTimeout();
        Duration silence = config.silenceTimeout();
        this.watch = StallWatch.fineEnoughFor(first.compareTo(silence) < 0 ? first : silence);
        this.firstWordTicks = watch.ticks(first);
        this.silenceTicks = watch.ticks(silence);
        this.ticker = vertx.setPeriodic(watch.tick().toMillis(), fired -> watch.advance());
    }

    /** Opens nothing yet; the first request does. */
    public static Provider connect(Vertx vertx, ModelConfig config, Quirks quirks) {
        return new Provider(vertx, config, quirks);
    }

    public BaseUrl url() {
        return url;
    }

    /** The fields that this model of the provider is known to refuse. */
    public Set<String> refused(String model) {
        return quirks.refused(url, model);
    }

    /** This model of the provider refuses this field, and answers without it. */
    public void learn(String model, String field) {
        quirks.learn(url, model, field);
    }

    /**
     * A recipe for one exchange, with its retries. Items arrive on the Vert.x context that subscribed; a failure of the
     * provider is an item.
     */
    public Multi<ModelEvent> stream(Dialogue dialogue) {
        return new AbstractMulti<>() {
            @Override
            public void subscribe(MultiSubscriber<? super ModelEvent> subscriber) {
                new Exchange(Provider.this, vertx.getOrCreateContext(), dialogue, subscriber).start();
            }
        };
    }

    /** A recipe for one look at a resource, in ten seconds at most: its JSON, or what is wrong. */
    public Uni<Glance> look(String resource) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.getOrCreateContext()
                        .runOnContext(
                                turn -> glance(resource).onComplete(glance -> emitter.complete(glance.result()))));
    }

    @Override
    public void close() {
        vertx.cancelTimer(ticker);
        connections.close();
    }

    /** To be called on the context that reads the answer. */
    Future<HttpClientRequest> post(String resource) {
        return request(options(HttpMethod.POST, resource)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "text/event-stream"));
    }

    private Future<HttpClientRequest> request(RequestOptions options) {
        try {
            return connections.at(vertx.getOrCreateContext()).request(options);
        } catch (IllegalStateException closed) {
            return Future.failedFuture(closed);
        }
    }

    Vertx vertx() {
        return vertx;
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Ramp ramp() {
        return ramp;
    }

    StallWatch watch() {
        return watch;
    }

    Backoff backoff() {
        return backoff;
    }

    Breaker breaker() {
        return breaker;
    }

    int firstWordTicks() {
        return firstWordTicks;
    }

    int silenceTicks() {
        return silenceTicks;
    }

    private static Optional<String> bearer(Secret key) {
        String value = key.reveal().strip();
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("cannot use the model provider's key because it holds a blank or a"
                    + " character outside ASCII, as no key does");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of("Bearer " + value);
    }

    private RequestOptions options(HttpMethod method, String resource) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.address())
                .setPort(url.port())
                .setSsl(url.tls())
                .setURI(url.target(resource));
        authorization.ifPresent(value -> options.putHeader("Authorization", value));
        return options;
    }

    /** To be called on a context: elsewhere the body may have passed before somebody listens to it. */
    private Future<Glance> glance(String resource) {
        return request(options(HttpMethod.GET, resource).setTimeout(GLANCE.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(this::glance)
                .otherwise(cause -> new Glance.Wrong(Fault.lasting(new Unreachable(Loss.of(cause)))));
    }

    private Future<Glance> glance(HttpClientResponse response) {
        return response.body().map(body -> glance(response, body));
    }

    private Glance glance(HttpClientResponse response, Buffer body) {
        byte[] bytes = body.getBytes();
        var json = Json.tree(bytes);
        if (response.statusCode() / 100 != 2) {
            ResponseHead head = ResponseHead.of(response.headers(), clock());
            return new Glance.Wrong(Diagnosis.ofStatus(response.statusCode(), head, json));
        }
        return json.<Glance>map(Glance.Seen::new)
                .orElseGet(() -> new Glance.Wrong(Fault.lasting(new Garbled("status 200 without JSON"))));
    }
}
