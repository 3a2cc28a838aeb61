package dev.rill.storage.seal;

import dev.rill.kernel.Secret;
import dev.rill.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key that is made up where the operator gives none: {@code secret-key} in the data directory, for its owner's eyes only. */
final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path directory;

    KeyFile(Path directory) {
        this.directory = directory;
    }

    /** The key, made up at the first call. */
    Secret read() {
        try {
            Path file = Files.createDirectories(directory).resolve("secret-key");
            if (!Files.exists(file)) {
                make(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            return key(file);
        } catch (IOException failure) {
            throw new StorageFailure(
                    "Cannot keep the key that seals people's API keys in %s: %s; set RILL_SECRET_KEY (openssl rand -base64 32), or RILL_DATA_DIR to another directory."
                            .formatted(
                                    directory,
                                    failure.getClass().getSimpleName().replace("Exception", "")),
                    failure);
        }
    }

    private static Secret key(Path file) throws IOException {
        String key = Files.readString(file).strip();
        if (!SealKeys.isRandom(key)) {
            throw new StorageFailure(
                    "The key that seals people's API keys is damaged: %s does not hold 32 bytes in base64. Bring it back from a copy; without it those keys are lost, and removing the file makes a new one."
                            .formatted(file));
        }
        return new Secret(key);
    }

    /** Written aside and moved, so that nobody ever reads half of it. */
    private void make(Path file) throws IOException {
        byte[] random = new byte[SealKey.BYTES];
        new SecureRandom().nextBytes(random);
        Path scratch =
                Files.createTempFile(directory, "secret-key", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(scratch, Base64.getEncoder().encodeToString(random) + "\n");
        Files.move(scratch, file);
    }
}
