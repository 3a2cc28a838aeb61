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
 * Who runs PostgreSQL, which refuses to run as root, and refuses to be set up by a user without a name (containers like to
 * make up numbers). An ordinary user runs it as himself. For the others there are two ways:
 *
 * <ol>
 *   <li>a user namespace ({@code unshare -U}), where one's own files stay reachable although the programs believe to be
 *       nobody; containers mostly forbid it;
 *   <li>for root, giving root up for good ({@code setpriv}): the directory then has to belong to that other user.
 * </ol>
 *
 * @param prefix words before each command
 * @param owner  the user who must own the directory; negative if that does not matter
 */
record OrdinaryUser(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final int UNTOUCHED = -1;
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** The first way that works here, tried by running a program. */
    static OrdinaryUser find(Path directory) throws IOException {
        int self = Integer.parseInt(run(List.of("id", "-u"), directory).output());
        int owner = (Integer) Files.getAttribute(directory, "unix:uid");
        for (OrdinaryUser candidate : candidates(self, owner)) {
            if (candidate.works(directory)) {
                return candidate;
            }
        }
        throw new StorageFailure(
                "PostgreSQL runs neither as root nor as a user without a name (this is %d), and neither unshare nor setpriv can change that here; start Rill as an ordinary user, or set DATABASE_URL to a server of yours."
                        .formatted(self));
    }

    /** What already belongs to another user is left to that user: a namespace of root's could not even read it. */
    static List<OrdinaryUser> candidates(int self, int owner) {
        OrdinaryUser namespace = new OrdinaryUser(List.of("unshare", "-U"), self == 0 ? 0 : UNTOUCHED);
        if (self != 0) {
            return List.of(new OrdinaryUser(List.of(), UNTOUCHED), namespace);
        }
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

    /** Whether commands run, as somebody who has a name and is not root, and can get into the directory. */
    private boolean works(Path directory) {
        try {
            List<String> words = new ArrayList<>(prefix);
            words.addAll(
                    List.of("sh", "-c", "test -x \"$0\" && test \"$(id -u)\" != 0 && id -un", directory.toString()));
            return run(words, directory).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static Command run(List<String> words, Path directory) throws IOException {
        return Command.run(words, directory, "", DEADLINE);
    }
}
