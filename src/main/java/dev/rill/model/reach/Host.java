package dev.rill.model.reach;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands between the slashes and the port: a name to look up, or an address in any of its spellings. */
sealed interface Host {
    /** As {@code Host} headers and TLS have it. */
    String shown();

    /** A name in ASCII and lower case, without a dot at its end. */
    record Name(String shown) implements Host {
        private static final List<String> LOCAL_ENDS = List.of(
                ".localhost",
                ".local",
                ".localdomain",
                ".internal",
                ".intranet",
                ".private",
                ".corp",
                ".home",
                ".lan",
                ".home.arpa",
                ".in-addr.arpa",
                ".ip6.arpa",
                ".onion",
                ".test",
                ".invalid");
        private static final int LONGEST = 253;
        private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

        private static Optional<Host> read(String name) {
            boolean well = name.length() <= LONGEST
                    && Stream.of(name.split("\\.", -1))
                            .allMatch(label -> LABEL.matcher(label).matches());
            return well ? Optional.of(new Name(name)) : Optional.empty();
        }

        /** Whether the public name service has no business with it: one word, or an end that local networks use. */
        boolean isLocal() {
            return shown.indexOf('.') < 0 || LOCAL_ENDS.stream().anyMatch(shown::endsWith);
        }
    }

    /**
     * An address.
     *
     * @param scoped with a zone id, which only makes sense on the machine that it was read from
     */
    record Literal(InetAddress address, boolean scoped) implements Host {
        @Override
        public String shown() {
            String plain = NetUtil.toAddressString(address);
            return plain.indexOf(':') < 0 ? plain : "[" + plain + "]";
        }
    }

    /** Reads a host as it stands in a URL; empty when it is none. */
    static Optional<Host> read(String typed) {
        if (typed.startsWith("[") && typed.endsWith("]")) {
            return ipv6(typed.substring(1, typed.length() - 1));
        }
        return ascii(typed)
                .flatMap(name -> Ipv4.isMeantBy(name)
                        ? Ipv4.read(name).map(address -> new Literal(address, false))
                        : Name.read(name));
    }

    private static Optional<Host> ipv6(String typed) {
        String[] parts = typed.split("%", 2);
        if (!NetUtil.isValidIpV6Address(parts[0])) {
            return Optional.empty();
        }
        return Optional.of(
                new Literal(address(NetUtil.createByteArrayFromIpAddressString(parts[0])), parts.length > 1));
    }

    /** Other alphabets and odd forms of digits and dots become what a resolver would make of them. */
    private static Optional<String> ascii(String typed) {
        try {
            String name = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("cannot make an address of " + bytes.length + " bytes", impossible);
        }
    }
}
