package dev.rill.model.stream;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.SocketException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Where a provider's requests go, and what lets them in.
 *
 * @param servers the addresses that connections may go to, whatever the URL's host is, in the order in which they are tried;
 *     empty where the host is looked up instead
 * @param authorization the header of that name
 */
record Destination(BaseUrl url, List<SocketAddress> servers, Optional<String> authorization) {
    Destination {
        servers = List.copyOf(servers);
    }

    static Destination of(BaseUrl url, List<SocketAddress> servers, Optional<Secret> key) {
        return new Destination(url, servers, key.flatMap(Destination::bearer));
    }

    /** A request to a resource of the API. */
    RequestOptions request(HttpMethod method, String resource) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.address())
                .setPort(url.port())
                .setSsl(url.tls())
                .setURI(url.target(resource));
        if (url.host().startsWith("[") && !(servers.isEmpty() && url.tls())) {
            // The client forgets the brackets of IPv6 where it writes this header, in HTTP/1.1.
            options.putHeader("Host", url.host() + ":" + url.port());
        }
        authorization.ifPresent(value -> options.putHeader("Authorization", value));
        return options;
    }

    /**
     * Opens a connection for a request, or takes one that stands. Where an address lets nobody in, the next one is tried; nothing
     * was sent until then.
     */
    Future<HttpClientRequest> open(HttpClient client, RequestOptions options) {
        return open(client, options, servers.iterator());
    }

    private static Future<HttpClientRequest> open(
            HttpClient client, RequestOptions options, Iterator<SocketAddress> next) {
        if (next.hasNext()) {
            options.setServer(next.next());
        }
        return client.request(options)
                .recover(cause -> next.hasNext() && cause instanceof SocketException
                        ? open(client, options, next)
                        : Future.failedFuture(cause));
    }

    private static Optional<String> bearer(Secret key) {
        String value = key.reveal().strip();
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("cannot use the model provider's key because it holds a blank or a"
                    + " character outside ASCII, as no key does");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of("Bearer " + value);
    }

    /** Without the header, which is a key. */
    @Override
    public String toString() {
        return "Destination[" + url + "]";
    }
}
