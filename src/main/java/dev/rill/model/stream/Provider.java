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
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A model provider: its address, the key, and the lines to it; safe to use from every event loop. The operator's lives as
 * long as the process.
 */
public final class Provider implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofSeconds(10);

    private final Lines lines;
    private final BaseUrl url;
    private final Optional<SocketAddress> server;
    private final Optional<String> authorization;
    private final Breaker breaker;
    private final Quirks quirks;

    private Provider(
            Lines lines,
            BaseUrl url,
            Optional<SocketAddress> server,
            Optional<Secret> key,
            Breaker breaker,
            Quirks quirks) {
        this.lines = lines;
        this.url = url;
        this.server = server;
        this.authorization = key.flatMap(Provider::bearer);
        this.breaker = breaker;
        this.quirks = quirks;
    }

    /** The operator's. Opens nothing yet; the first request does. */
    public static Provider connect(Vertx vertx, ModelConfig config, Quirks quirks) {
        return connect(vertx, config.baseUrl().orElse(BaseUrl.OPENAI), config.key(), config, quirks);
    }

    /** One of several of the operator's; what holds for all of them is in the configuration. */
    public static Provider connect(Vertx vertx, BaseUrl url, Optional<Secret> key, ModelConfig config, Quirks quirks) {
        Lines lines = Lines.of(vertx, url, config);
        return new Provider(lines, url, Optional.empty(), key, Breaker.of(url, config), quirks);
    }

    /**
     * One that a person named, for an answer; it costs nothing, and its lines are closed by whoever opened them.
     *
     * @param server the address that was checked: connections go there, whatever the URL's host is
     * @param key the person's own
     */
    public static Provider at(Lines lines, BaseUrl url, SocketAddress server, Optional<Secret> key, Quirks quirks) {
        return new Provider(lines, url, Optional.of(server), key, Breaker.none(), quirks);
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
                new Exchange(Provider.this, vertx().getOrCreateContext(), dialogue, subscriber).start();
            }
        };
    }

    /** A recipe for one look at a resource, in ten seconds at most: its JSON, or what is wrong. */
    public Uni<Glance> look(String resource) {
        return Uni.createFrom()
                .emitter(emitter -> vertx().getOrCreateContext()
                        .runOnContext(
                                turn -> glance(resource).onComplete(glance -> emitter.complete(glance.result()))));
    }

    @Override
    public void close() {
        lines.close();
    }

    /** To be called on the context that reads the answer. */
    Future<HttpClientRequest> post(String resource) {
        return request(options(HttpMethod.POST, resource)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "text/event-stream, application/json"));
    }

    private Future<HttpClientRequest> request(RequestOptions options) {
        try {
            return lines.connections().at(vertx().getOrCreateContext()).request(options);
        } catch (IllegalStateException closed) {
            return Future.failedFuture(closed);
        }
    }

    Lines lines() {
        return lines;
    }

    Vertx vertx() {
        return lines.vertx();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Breaker breaker() {
        return breaker;
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
        server.ifPresent(options::setServer);
        if (url.host().startsWith("[") && (server.isPresent() || !url.tls())) {
            // The client forgets the brackets of IPv6 where it writes this header, in HTTP/1.1.
            options.putHeader("Host", url.host() + ":" + url.port());
        }
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
