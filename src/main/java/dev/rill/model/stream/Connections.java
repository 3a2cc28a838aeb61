package dev.rill.model.stream;

import dev.rill.kernel.Loops;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pools of connections: each event loop has its own, so that the words of an answer arrive on the loop that reads them.
 * (One pool for all would give an answer a connection of any loop, and each of its events would be carried over from there
 * to here by a task and a wake-up.) With TLS it offers HTTP/2, which then costs no more than plain text; without it speaks
 * HTTP/1.1, since local servers know no other.
 *
 * <p>No compression is offered, so an event is not held back in a compressor; no idle limit is set, since that would
 * be a timer a connection: {@link StallWatch} sees to it.
 */
final class Connections implements AutoCloseable {
    /** Shorter than what servers and the proxies before them usually allow. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int BOUNDED_BY_THE_RAMP = -1;

    private static final int HTTP2_WINDOW = 1 << 20;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions pool;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();

    private Connections(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        this.vertx = vertx;
        this.options = options;
        this.pool = pool;
    }

    /** Opens nothing yet; the first request does. */
    static Connections of(Vertx vertx, BaseUrl url, ModelConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toSeconds() + 1)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setHttp2KeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTracingPolicy(TracingPolicy.IGNORE);
        if (url.tls()) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(true).setHttp2ConnectionWindowSize(HTTP2_WINDOW);
        }
        int loops = Loops.count(vertx);
        PoolOptions pool = new PoolOptions()
                .setHttp1MaxSize(Math.ceilDiv(config.connections(), loops))
                .setHttp2MaxSize(Math.ceilDiv(config.http2Connections(), loops))
                .setMaxWaitQueueSize(BOUNDED_BY_THE_RAMP);
        return new Connections(vertx, options, pool);
    }

    /**
     * To anybody. HTTP/1.1 alone, whose one request a connection ends with it; to the address that the request names and to no
     * proxy. Each address has a pool of its own, so whoever is slow keeps only their own people waiting.
     */
    static Connections toStrangers(Vertx vertx, Limits limits, Optional<TrustOptions> trust) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setSslHandshakeTimeout(limits.connect().toSeconds() + 1)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTracingPolicy(TracingPolicy.IGNORE);
        trust.ifPresent(options::setTrustOptions);
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(limits.connections()).setMaxWaitQueueSize(BOUNDED_BY_THE_RAMP);
        return new Connections(vertx, options, pool);
    }

    /** Those of the loop that this context belongs to. */
    HttpClient at(Context context) {
        return clients.computeIfAbsent(
                ((ContextInternal) context).nettyEventLoop(), loop -> vertx.createHttpClient(options, pool));
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
    }
}
