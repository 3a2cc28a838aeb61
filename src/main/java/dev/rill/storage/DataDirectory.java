package dev.rill.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The directory that keeps the data ({@code RILL_DATA_DIR}), held by one process at a time through a lock on {@code
 * rill.lock}; the lock goes with the process, however it ends.
 *
 * <p>Live reload starts the program anew in the same process, with other classes; a system property remembers for them that
 * the process holds the directory already. They must not even open the file: closing any handle of it in this process would
 * give the lock up (POSIX locks belong to the process, not to the handle).
 */
final class DataDirectory {
    private static final String HELD = "dev.rill.held.";
    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final Optional<FileChannel> lock;

    private DataDirectory(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates it where needed, and holds it. */
    static DataDirectory hold(Path shown) throws IOException {
        Path path = Files.createDirectories(shown).toRealPath();
        if (System.getProperty(HELD + path) != null) {
            return new DataDirectory(path, Optional.empty());
        }
        FileChannel lock = lock(path.resolve("rill.lock"), shown);
        System.setProperty(HELD + path, "true");
        return new DataDirectory(path, Optional.of(lock));
    }

    Path path() {
        return path;
    }

    /** Whether it was this call that took hold of it, so that it is its holder's to let go. */
    boolean holder() {
        return lock.isPresent();
    }

    /** The password of the database in there, made up at the first call and readable by the owner alone. */
    String password() throws IOException {
        Path file = path.resolve("postgresql").resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Path scratch = Files.createTempFile(
                    file.getParent(),
                    "password",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(scratch, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(scratch, file);
        }
        return Files.readString(file).strip();
    }

    void release() throws IOException {
        if (lock.isPresent()) {
            System.clearProperty(HELD + path);
            lock.get().close();
        }
    }

    private static FileChannel lock(Path file, Path shown) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StorageFailure(
                    "Another Rill (process %s) works on the data in %s; stop it, or give this one a RILL_DATA_DIR of its own."
                            .formatted(Files.readString(file), shown));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        return channel;
    }
}
