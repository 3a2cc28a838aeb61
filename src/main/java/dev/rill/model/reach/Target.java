package dev.rill.model.reach;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Where a person's URL leads, after the check: the addresses to connect to, and the name to say there.
 *
 * <p>It prints neither path nor query, since either may be as good as a key.
 *
 * @param host for {@code Host} and TLS: ASCII, lower case, an IPv6 address in brackets
 * @param addresses what was checked, at least one, in the order in which they are tried; nothing else may be connected to
 * @param path begins with a slash
 * @param query with its question mark, or empty
 */
public record Target(boolean tls, String host, int port, List<InetAddress> addresses, String path, String query) {
    public Target {
        addresses = List.copyOf(addresses);
    }

    /** The checked addresses as a client takes them, so that it looks up nothing by itself. */
    public List<SocketAddress> servers() {
        return addresses.stream()
                .map(address -> SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .toList();
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
