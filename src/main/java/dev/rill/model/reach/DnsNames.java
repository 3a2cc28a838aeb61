package dev.rill.model.reach;

import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.Future;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Looks names up by DNS, on the event loop that asks. Servers, search domains and the file of hosts are the machine's own.
 *
 * <p>Vert.x's resolver will not do: under Quarkus it is the JDK's, which blocks the loop for as long as a name server likes,
 * and here strangers choose the name server.
 */
final class DnsNames implements Names, AutoCloseable {
    private static final int ATTEMPTS = 2;

    private final Vertx vertx;
    private final DnsAddressResolverGroup resolvers;
    private final Duration deadline;

    private DnsNames(Vertx vertx, DnsAddressResolverGroup resolvers, Duration deadline) {
        this.vertx = vertx;
        this.resolvers = resolvers;
        this.deadline = deadline;
    }

    /**
     * Asks the machine's name servers.
     *
     * @param searches whether a short name may be completed by the machine's search domains
     */
    static DnsNames of(Vertx vertx, Duration deadline, boolean searches) {
        return of(vertx, deadline, searches, DnsServerAddressStreamProviders.platformDefault());
    }

    static DnsNames of(Vertx vertx, Duration deadline, boolean searches, DnsServerAddressStreamProvider servers) {
        var transport = ((VertxInternal) vertx).transport();
        DnsNameResolverBuilder builder = new DnsNameResolverBuilder()
                .channelFactory(transport::datagramChannel)
                .socketChannelFactory(
                        () -> (SocketChannel) transport.channelFactory(false).newChannel())
                .nameServerProvider(servers)
                .queryTimeoutMillis(deadline.toMillis() / ATTEMPTS);
        if (!searches) {
            builder.searchDomains(List.of());
        }
        return new DnsNames(vertx, new DnsAddressResolverGroup(builder), deadline);
    }

    @Override
    public Uni<List<InetAddress>> addresses(String name) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            context.runOnContext(turn -> ask(name, context, emitter));
        });
    }

    @Override
    public void close() {
        resolvers.close();
    }

    private void ask(String name, Context context, UniEmitter<? super List<InetAddress>> emitter) {
        EventLoop loop = ((ContextInternal) context).nettyEventLoop();
        AddressResolver<InetSocketAddress> resolver = resolvers.getResolver(loop);
        Future<List<InetSocketAddress>> answer = resolver.resolveAll(InetSocketAddress.createUnresolved(name, 0));
        long alarm = vertx.setTimer(deadline.toMillis(), late -> emitter.complete(List.of()));
        answer.addListener(done -> context.runOnContext(turn -> {
            vertx.cancelTimer(alarm);
            emitter.complete(answer.isSuccess() ? addresses(answer.getNow()) : List.of());
        }));
    }

    private static List<InetAddress> addresses(List<InetSocketAddress> found) {
        return found.stream().map(InetSocketAddress::getAddress).toList();
    }
}
