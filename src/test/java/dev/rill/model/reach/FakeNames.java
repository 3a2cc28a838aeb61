package dev.rill.model.reach;

import io.netty.util.NetUtil;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A name service that says what a test wants; each look-up takes the next answer of a name, the last one stays. */
public final class FakeNames implements Names {
    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private int lookUps;

    /** The name has these addresses, with commas between them; said again, it has others from the next look-up on. */
    public FakeNames say(String name, String addresses) {
        answers.computeIfAbsent(name, unknown -> new ArrayDeque<>()).add(read(addresses));
        return this;
    }

    public int lookUps() {
        return lookUps;
    }

    @Override
    public Uni<List<InetAddress>> addresses(String name) {
        return Uni.createFrom().item(() -> {
            lookUps++;
            Deque<List<InetAddress>> known = answers.getOrDefault(name, new ArrayDeque<>(List.of(List.of())));
            return known.size() > 1 ? known.remove() : known.element();
        });
    }

    static List<InetAddress> read(String text) {
        return Stream.of(text.split(","))
                .map(address -> Host.address(NetUtil.createByteArrayFromIpAddressString(address.strip())))
                .toList();
    }
}
