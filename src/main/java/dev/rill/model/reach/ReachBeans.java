package dev.rill.model.reach;

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
