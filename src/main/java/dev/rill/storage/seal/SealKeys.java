package dev.rill.storage.seal;

import dev.rill.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The operator's keys as {@code RILL_SECRET_KEY} has them, with commas between them: the first seals, all of them open.
 *
 * <p>A key is 32 random bytes in base64, base64url or hexadecimal. Any other word of 32 signs or more is taken for a
 * passphrase and stretched, which takes a moment at the start.
 */
final class SealKeys {
    private static final int SHORTEST_PASSPHRASE = 32;
    private static final int ROUNDS = 600_000;
    private static final byte[] SALT = "Rill, people's API keys".getBytes(StandardCharsets.UTF_8);

    private SealKeys() {}

    /**
     * The keys, the newest first.
     *
     * @throws IllegalArgumentException with a sentence for the operator that repeats nothing of the value
     */
    static List<SealKey> read(Secret value) {
        List<SealKey> keys = Stream.of(value.reveal().split(",", -1))
                .map(String::strip)
                .map(SealKeys::bytes)
                .map(SealKey::of)
                .toList();
        if (keys.stream().map(SealKey::id).distinct().count() < keys.size()) {
            throw unusable("the same key stands in it twice");
        }
        return keys;
    }

    /** Whether this is a key as it is, and no passphrase. */
    static boolean isRandom(String word) {
        return random(word).isPresent();
    }

    private static byte[] bytes(String word) {
        return random(word).orElseGet(() -> stretched(word));
    }

    private static Optional<byte[]> random(String word) {
        return Stream.of(base64(Base64.getDecoder(), word), base64(Base64.getUrlDecoder(), word), hexadecimal(word))
                .flatMap(Optional::stream)
                .filter(bytes -> bytes.length == SealKey.BYTES)
                .findFirst();
    }

    private static Optional<byte[]> base64(Base64.Decoder decoder, String word) {
        try {
            return Optional.of(decoder.decode(word));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> hexadecimal(String word) {
        try {
            return Optional.of(HexFormat.of().parseHex(word));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static byte[] stretched(String word) {
        if (word.length() < SHORTEST_PASSPHRASE) {
            throw unusable("a key in it has less than %d signs".formatted(SHORTEST_PASSPHRASE));
        }
        char[] signs = word.toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(signs, SALT, ROUNDS, SealKey.BYTES * Byte.SIZE))
                    .getEncoded();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("cannot stretch a passphrase because this Java knows no PBKDF2", unfit);
        } finally {
            Arrays.fill(signs, ' ');
        }
    }

    private static IllegalArgumentException unusable(String reason) {
        return new IllegalArgumentException(
                "cannot use RILL_SECRET_KEY because %s; make one with: openssl rand -base64 32".formatted(reason));
    }
}
