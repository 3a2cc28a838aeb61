package dev.rill.model.reach;

import io.netty.util.NetUtil;

/**
 * Addresses that begin with the same bits, as {@code 10.0.0.0/8} writes it.
 *
 * @param length how many bits
 */
@SuppressWarnings("ArrayRecordComponent")
record Block(byte[] start, int length) {
    static Block of(String text) {
        String[] parts = text.split("/", 2);
        return new Block(NetUtil.createByteArrayFromIpAddressString(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether the address, of four or sixteen bytes, lies in here. */
    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        int whole = length / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != start[i]) {
                return false;
            }
        }
        int rest = 8 - length % 8;
        return rest == 8 || (address[whole] & 0xFF) >> rest == (start[whole] & 0xFF) >> rest;
    }
}
