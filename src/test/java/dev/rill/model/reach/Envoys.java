package dev.rill.model.reach;

import dev.rill.model.stream.Lines;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Envoys for tests: private addresses are open to them unless said otherwise. */
public final class Envoys {
    /** What the tables have for this machine's own address on the Internet. */
    static final InetAddress OURS = FakeNames.read("93.184.215.99").getFirst();

    private Envoys() {}

    /** With a configuration in pairs, without the prefix. */
    public static Envoy envoy(Vertx vertx, Names names, String... properties) {
        Map<String, String> values = new HashMap<>(Map.of("rill.reach.allow-private", "true"));
        for (int i = 0; i < properties.length; i += 2) {
            values.put("rill.reach." + properties[i], properties[i + 1]);
        }
        ReachConfig config = ReachConfigTest.config(values);
        AddressGuard guard = new AddressGuard(names, config.allowPrivate(), Set.of(OURS));
        return new Envoy(guard, Lines.toStrangers(vertx, ReachBeans.limits(config)));
    }
}
