package dev.rill.model.stream;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * The pool of connections. With TLS it offers HTTP/2, which then costs no more than plain text; without it speaks
 * HTTP/1.1, since local servers know no other.
 *
 * <p>No compression is offered, so an event is not held back in a compressor; no idle limit is set, since that would
 * be a timer a connection: {@link StallWatch} sees to it.
 */
final class Connections {
    /** Shorter than what servers and the proxies before them usually allow. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int BOUNDED_BY_THE_RAMP = -1;

    private static final int HTTP2_WINDOW = 1 << 20;

    private Connections() {}

    static HttpClient open(Vertx vertx, BaseUrl url, ModelConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toSeconds() + 1)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setHttp2KeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTracingPolicy(TracingPolicy.IGNORE);
        if (url.tls()) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(true).setHttp2ConnectionWindowSize(HTTP2_WINDOW);
        }
        PoolOptions pool = new PoolOptions()
                .setHttp1MaxSize(config.connections())
                .setHttp2MaxSize(config.http2Connections())
                .setMaxWaitQueueSize(BOUNDED_BY_THE_RAMP);
        return vertx.createHttpClient(options, pool);
    }
}
