package dev.rill.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL, which refuses to run as root. An ordinary user runs it as himself. For root there are two ways:
 *
 * <ol>
 *   <li>a user namespace ({@code unshare -U}), where root's own files stay reachable although the programs believe to be
 *       nobody; containers mostly forbid it;
 *   <li>giving up root for good ({@code setpriv}): the directory then has to belong to that other user.
 * </ol>
 *
 * @param prefix words before each command
 * @param owner  the user who must own the directory; negative if that does not matter
 */
record OrdinaryUser(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** The first way that works here, tried by running a program. */
    static OrdinaryUser find(Path directory) throws IOException {
        if (!"0".equals(run(List.of("id", "-u"), directory).output())) {
            return new OrdinaryUser(List.of(), -1);
        }
        for (OrdinaryUser candidate : List.of(namespace(), another(directory))) {
            if (candidate.works(directory)) {
                return candidate;
            }
        }
        throw new StorageFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv can change that here;"
                        + " start Rill as an ordinary user, or set DATABASE_URL to a server of yours.");
    }

    static OrdinaryUser namespace() {
        return new OrdinaryUser(List.of("unshare", "-U"), -1);
    }

    static OrdinaryUser another(Path directory) throws IOException {
        int owner = (Integer) Files.getAttribute(directory, "unix:uid");
        int user = owner == 0 ? NOBODY : owner;
        return new OrdinaryUser(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs"), user);
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    /** Hands the directory to this user, where that is needed. */
    void own(Path directory) throws IOException {
        if (owner < 0) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setAttribute(path, "unix:uid", owner);
            }
        }
    }

    /** Whether commands run, do not run as root, and can get into the directory. */
    private boolean works(Path directory) {
        try {
            List<String> words = new ArrayList<>(prefix);
            words.addAll(List.of("sh", "-c", "test -x \"$0\" && test \"$(id -u)\" != 0", directory.toString()));
            return run(words, directory).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static Command run(List<String> words, Path directory) throws IOException {
        return Command.run(words, directory, "", DEADLINE);
    }
}
