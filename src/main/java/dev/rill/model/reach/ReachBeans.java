package dev.rill.model.reach;

import dev.rill.model.stream.Limits;
import dev.rill.model.stream.Lines;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands the guard to those who connect to people's URLs, and to those who ask for one. */
@ApplicationScoped
class ReachBeans {
    @Produces
    @Singleton
    DnsNames names(Vertx vertx, ReachConfig config) {
        return DnsNames.of(vertx, config.lookupTimeout(), config.allowPrivate());
    }

    void close(@Disposes DnsNames names) {
        names.close();
    }

    @Produces
    @Singleton
    AddressGuard guard(Names names, ReachConfig config) {
        return new AddressGuard(names, config.allowPrivate(), ours());
    }

    @Produces
    @Singleton
    Lines lines(Vertx vertx, ReachConfig config) {
        return Lines.toStrangers(vertx, limits(config));
    }

    void close(@Disposes Lines lines) {
        lines.close();
    }

    @Produces
    @Singleton
    Envoy envoy(AddressGuard guard, Lines lines) {
        return new Envoy(guard, lines);
    }

    static Limits limits(ReachConfig config) {
        return new Limits(
                config.connectTimeout(),
                config.firstWordTimeout(),
                config.silenceTimeout(),
                config.longestAnswer(),
                config.largestAnswer().asLongValue(),
                Math.toIntExact(config.largestPiece().asLongValue()),
                config.connections());
    }

    private static Set<InetAddress> ours() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toSet());
        } catch (SocketException unreadable) {
            throw new UncheckedIOException("cannot tell which addresses are this machine's own", unreadable);
        }
    }
}
