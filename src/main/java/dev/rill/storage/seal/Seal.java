package dev.rill.storage.seal;

import dev.rill.kernel.Secret;
import dev.rill.storage.seal.Opening.Damaged;
import dev.rill.storage.seal.Opening.Opened;
import dev.rill.storage.seal.Opening.UnknownKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Closes secrets and opens them again. Pure computation of some microseconds, safe on every thread; it keeps nothing, and
 * whatever cannot be opened stays closed.
 */
public final class Seal {
    private static final byte VERSION = 1;
    private static final int PREFIX = 1 + Integer.BYTES;

    private final SealKey newest;
    private final Map<Integer, SealKey> keys;

    private Seal(List<SealKey> keys) {
        this.newest = keys.getFirst();
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(SealKey::id, key -> key));
    }

    /**
     * With the keys of {@code RILL_SECRET_KEY}.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static Seal with(Secret keys) {
        return new Seal(SealKeys.read(keys));
    }

    /** Seals under the newest key; the same secret looks different each time. */
    public byte[] close(Secret secret, Label label) {
        return newest.close(secret.reveal().getBytes(StandardCharsets.UTF_8), label);
    }

    /** Opens what was sealed for this label, under any of the keys. */
    public Opening open(byte[] sealed, Label label) {
        if (sealed.length < PREFIX || sealed[0] != VERSION) {
            return new Damaged();
        }
        int id = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
        SealKey key = keys.get(id);
        return key == null ? new UnknownKey(SealKey.shown(id)) : open(sealed, label, key);
    }

    private Opening open(byte[] sealed, Label label, SealKey key) {
        try {
            Secret secret = new Secret(new String(key.open(sealed, label), StandardCharsets.UTF_8));
            return new Opened(secret, key != newest);
        } catch (GeneralSecurityException closed) {
            return new Damaged();
        }
    }
}
