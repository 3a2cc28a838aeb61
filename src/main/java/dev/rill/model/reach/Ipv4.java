package dev.rill.model.reach;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPv4 addresses in all the spellings that C libraries and browsers take: one to four numbers, decimal, octal behind a 0,
 * hexadecimal behind 0x; the last one fills the bytes that are left.
 */
final class Ipv4 {
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final int BYTES = 4;
    private static final int LONGEST_NUMBER = 14;

    private Ipv4() {}

    /** Whether a host can only be an address, because its last part is a number. */
    static boolean isMeantBy(String host) {
        return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    /** The address, or empty when it is none although it looks like one. */
    static Optional<InetAddress> read(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > BYTES) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bytes = last ? BYTES - i : 1;
            long number = number(parts[i]);
            if (number < 0 || number >= 1L << (bytes * Byte.SIZE)) {
                return Optional.empty();
            }
            address = (address << (bytes * Byte.SIZE)) | number;
        }
        return Optional.of(Host.address(
                new byte[] {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address}));
    }

    /** The number, or -1 when it is none. */
    private static long number(String part) {
        if (!NUMBER.matcher(part).matches() || part.length() > LONGEST_NUMBER) {
            return -1;
        }
        if (part.startsWith("0x")) {
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        }
        boolean octal = part.length() > 1 && part.startsWith("0");
        if (octal && part.matches(".*[89].*")) {
            return -1;
        }
        return Long.parseLong(part, octal ? 8 : 10);
    }
}
