package dev.rill.model.reach;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a person's URL leads, after the check: the address to connect to, and the name to say there.
 *
 * <p>It prints neither path nor query, since either may be as good as a key.
 *
 * @param host for {@code Host} and TLS: ASCII, lower case, an IPv6 address in brackets
 * @param address what was checked; nothing else may be connected to
 * @param path begins with a slash
 * @param query with its question mark, or empty
 */
public record Target(boolean tls, String host, int port, InetAddress address, String path, String query) {
    /** The checked address as a client takes it, so that it looks up nothing by itself. */
    public SocketAddress server() {
        return SocketAddress.inetSocketAddress(new InetSocketAddress(address, port));
    }

    /** The URL in its plain form, every part as it is meant here. Not for logs. */
    public String url() {
        return this + path + query;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
