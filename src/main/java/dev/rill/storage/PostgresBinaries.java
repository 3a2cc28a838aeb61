package dev.rill.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the archive that comes with us.
 *
 * <p>They lie in a directory named after the archive and its size, so a new release unpacks beside the old one. Unpacking
 * goes to a scratch directory that is renamed when it is complete: a kill in between leaves nothing half done.
 */
final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0b001_000_000;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The programs for this machine, unpacked under the directory unless they are already. */
    static PostgresBinaries under(Path directory) throws IOException {
        String archive = archiveName();
        URL resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new StorageFailure("This build brings no PostgreSQL for %s %s; set DATABASE_URL to a server of yours."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        long size = resource.openConnection().getContentLengthLong();
        Path home = directory.resolve(archive.replace(".txz", "-" + size));
        if (!Files.isDirectory(home)) {
            unpack(resource, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        String flavour = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-%s-%s%s.txz".formatted(system, machine, flavour);
    }

    private static void unpack(URL resource, Path home) throws IOException {
        Path scratch = Files.createTempDirectory(
                Files.createDirectories(home.toAbsolutePath().getParent()),
                "unpacking",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (InputStream packed = new BufferedInputStream(resource.openStream());
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpackEntry(archive, entry, scratch);
            }
            Files.move(scratch, home);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        } finally {
            delete(scratch);
        }
    }

    private static void unpackEntry(TarArchiveInputStream archive, TarArchiveEntry entry, Path scratch)
            throws IOException {
        Path target = scratch.resolve(entry.getName()).normalize();
        if (!target.startsWith(scratch)) {
            throw new IOException("the archive of PostgreSQL leads out of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Deletes a directory with all that is in it; nothing happens when there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
