package dev.rill.model.stream;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelEvent;
import dev.rill.model.quirks.Quirks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model provider: its address, the key, and the lines to it; safe to use from every event loop. The operator's lives as
 * long as the process.
 */
public final class Provider implements AutoCloseable {
    private final Lines lines;
    private final Destination destination;
    private final Breaker breaker;
    private final Quirks quirks;

    private Provider(Lines lines, Destination destination, Breaker breaker, Quirks quirks) {
        this.lines = lines;
        this.destination = destination;
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
        return new Provider(lines, Destination.of(url, List.of(), key), Breaker.of(url, config), quirks);
    }

    /**
     * One that a person named, for an answer; it costs nothing, and its lines are closed by whoever opened them.
     *
     * @param servers the addresses that were checked, at least one, in the order in which they are tried: connections go there,
     *     whatever the URL's host is
     * @param key the person's own
     */
    public static Provider at(
            Lines lines, BaseUrl url, List<SocketAddress> servers, Optional<Secret> key, Quirks quirks) {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("cannot connect to a person's server because no address was checked");
        }
        return new Provider(lines, Destination.of(url, servers, key), Breaker.none(), quirks);
    }

    public BaseUrl url() {
        return destination.url();
    }

    /** The fields that this model of the provider is known to refuse. */
    public Set<String> refused(String model) {
        return quirks.refused(url(), model);
    }

    /** This model of the provider refuses this field, and answers without it. */
    public void learn(String model, String field) {
        quirks.learn(url(), model, field);
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

    /** A recipe for one look at a resource, in ten seconds and 8 MiB at most: its JSON, or what is wrong. */
    public Uni<Glance> look(String resource) {
        return Uni.createFrom()
                .emitter(emitter -> vertx().getOrCreateContext()
                        .runOnContext(turn -> new Look(this)
                                .begin(resource)
                                .onComplete(glance -> emitter.complete(glance.result()))));
    }

    /**
     * A recipe for one thing that the provider makes on request, never repeated: its bytes, or what is wrong.
     *
     * @param json what is wished for
     * @param longest from the request to the last byte
     * @param largest in bytes
     */
    public Uni<Delivery> fetch(String resource, Buffer json, Duration longest, int largest) {
        return Uni.createFrom()
                .emitter(emitter -> vertx().getOrCreateContext()
                        .runOnContext(turn -> new Fetch(this, longest, largest, "an answer")
                                .begin(post(resource, "*/*"), Optional.of(json))
                                .onComplete(delivery -> emitter.complete(delivery.result()))));
    }

    @Override
    public void close() {
        lines.close();
    }

    /** To be called on the context that reads the answer. */
    Future<HttpClientRequest> post(String resource) {
        return post(resource, "text/event-stream, application/json");
    }

    private Future<HttpClientRequest> post(String resource, String accepted) {
        return open(destination
                .request(HttpMethod.POST, resource)
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", accepted));
    }

    /** To be called on the context that reads the answer. */
    Future<HttpClientRequest> get(String resource) {
        return open(destination.request(HttpMethod.GET, resource));
    }

    private Future<HttpClientRequest> open(RequestOptions options) {
        try {
            return destination.open(lines.connections().at(vertx().getOrCreateContext()), options);
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
}
