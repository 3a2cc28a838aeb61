package dev.rill.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
        for (OrdinaryUser candidate : candidates((Integer) Files.getAttribute(directory, "unix:uid"))) {
            if (candidate.works(directory)) {
                return candidate;
            }
        }
        throw new StorageFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv can change that here;"
                        + " start Rill as an ordinary user, or set DATABASE_URL to a server of yours.");
    }

    /** What already belongs to another user is left to that user; a namespace could not even read it. */
    static List<OrdinaryUser> candidates(int owner) {
        OrdinaryUser namespace = new OrdinaryUser(List.of("unshare", "-U"), 0);
        return owner == 0 ? List.of(namespace, another(NOBODY)) : List.of(another(owner), namespace);
    }

    private static OrdinaryUser another(int user) {
        return new OrdinaryUser(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs"), user);
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    /** Hands the directory to this user, where that is needed; itself last, so that it tells when all of it is done. */
    void own(Path directory) throws IOException {
        if (owner < 0 || owner == (Integer) Files.getAttribute(directory, "unix:uid")) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
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
