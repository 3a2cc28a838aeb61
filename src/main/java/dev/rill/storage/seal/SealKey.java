package dev.rill.storage.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One key, and the number that it is known by, which follows from the key: nobody has to give out numbers, and the same key
 * has the same one on every replica.
 */
final class SealKey {
    static final int BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final int id;
    private final Aead aead;

    private SealKey(int id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    static SealKey of(byte[] key) {
        try {
            int id = id(key);
            return new SealKey(id, AesGcmJce.create(aesKey(key, id)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("cannot seal because this Java knows no AES-GCM", unfit);
        }
    }

    int id() {
        return id;
    }

    /** As people may see it. */
    static String shown(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    byte[] close(byte[] plain, Label label) {
        try {
            return aead.encrypt(plain, label.bytes());
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("cannot seal a value of " + plain.length + " bytes", unfit);
        }
    }

    /** Throws where the bytes are not what this key closed for this label. */
    byte[] open(byte[] sealed, Label label) throws GeneralSecurityException {
        return aead.decrypt(sealed, label.bytes());
    }

    @AccessesPartialKey
    private static AesGcmKey aesKey(byte[] key, int id) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(IV_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    private static int id(byte[] key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("the number of a key of Rill's".getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    @Override
    public String toString() {
        return "key " + shown(id);
    }
}
