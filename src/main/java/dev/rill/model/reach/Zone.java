package dev.rill.model.reach;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose an address is. Sources: IANA's registries of special-purpose IPv4 and IPv6 addresses, and what cloud providers
 * document of their metadata services.
 *
 * <p>In IPv6 only the global unicast block counts as public; whatever is not known to be public is forbidden.
 */
enum Zone {
    /** The Internet's. */
    PUBLIC,
    /** This machine's, or those of the network that it stands in. */
    PRIVATE,
    /** Nobody's whom a person could mean: metadata services, link-local, multicast, reserved, tunnels. */
    FORBIDDEN;

    private static final int IPV4 = 4;

    private static final List<Block> METADATA =
            blocks("169.254.0.0/16", "100.100.100.200/32", "168.63.129.16/32", "fd00:ec2::/32", "fd20:ce::/32");

    private static final List<Block> OWN = blocks(
            "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private static final List<Block> SPECIAL = blocks(
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // protocol assignments with Teredo, benchmarks and ORCHID; documentation; 6to4; documentation
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    /** They hold an IPv4 address in their last four bytes, which is where the connection would go. */
    private static final List<Block> WRAPPED = blocks("::ffff:0:0/96", "64:ff9b::/96");

    static Zone of(InetAddress address) {
        return of(address.getAddress());
    }

    /** The zone of an address of four or sixteen bytes. */
    static Zone of(byte[] address) {
        if (isIn(WRAPPED, address)) {
            return of(Arrays.copyOfRange(address, address.length - IPV4, address.length));
        }
        if (isIn(METADATA, address) || isIn(SPECIAL, address)) {
            return FORBIDDEN;
        }
        if (isIn(OWN, address)) {
            return PRIVATE;
        }
        return address.length == IPV4 || GLOBAL_UNICAST.holds(address) ? PUBLIC : FORBIDDEN;
    }

    private static boolean isIn(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }
}
