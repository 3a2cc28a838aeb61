package dev.rill.model.reach;

import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddresses;
import io.netty.util.NetUtil;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A DNS server on loopback with a few names; what it does not know is no such name, and names in {@code .mute} get no answer. */
final class NameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int TYPE_A = 1;
    private static final int NO_SUCH_NAME = 0x8183;
    private static final int NO_ERROR = 0x8180;

    private final Map<String, List<String>> names;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final DatagramSocket socket;

    NameServer(Vertx vertx, Map<String, List<String>> names) {
        this.names = names;
        this.socket = vertx.createDatagramSocket()
                .handler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    DnsServerAddressStreamProvider provider() {
        InetSocketAddress here =
                new InetSocketAddress("127.0.0.1", socket.localAddress().port());
        return name -> DnsServerAddresses.singleton(here).stream();
    }

    /** The names that were asked for, in order, as they came over the wire. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        socket.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(DatagramPacket packet) {
        Buffer query = packet.data();
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        for (int length = query.getByte(at); length > 0; length = query.getByte(at)) {
            name.append(name.isEmpty() ? "" : ".").append(query.getString(at + 1, at + 1 + length));
            at += 1 + length;
        }
        int type = query.getUnsignedShort(at + 1);
        asked.add(name.toString());
        if (!name.toString().endsWith(".mute")) {
            send(packet, query.getBuffer(0, at + 5), type, Optional.ofNullable(names.get(name.toString())));
        }
    }

    private void send(DatagramPacket packet, Buffer question, int type, Optional<List<String>> addresses) {
        List<byte[]> found = addresses.stream()
                .flatMap(List::stream)
                .map(NetUtil::createByteArrayFromIpAddressString)
                .filter(address -> address.length == 4 == (type == TYPE_A))
                .toList();
        Buffer answer = question.copy();
        answer.setShort(2, (short) (addresses.isEmpty() ? NO_SUCH_NAME : NO_ERROR));
        answer.setShort(4, (short) 1).setShort(6, (short) found.size()).setInt(8, 0);
        found.forEach(address -> answer.appendShort((short) 0xC00C)
                .appendShort((short) type)
                .appendShort((short) 1)
                .appendInt(60)
                .appendShort((short) address.length)
                .appendBytes(address));
        socket.send(answer, packet.sender().port(), packet.sender().host());
    }
}
