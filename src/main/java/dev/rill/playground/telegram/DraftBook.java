package dev.rill.playground.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The drafts of one chat: which one shows, which were stopped, which were ended by a message, and what was wrong with them.
 * An id belongs to one message: a draft whose id was ended is a ghost, and so is one of another id that repeats what the
 * bot's last message already says. Guarded by the world's lock.
 */
final class DraftBook {
    private static final int KEPT = 20;
    private static final int TELLING = 24;
    private final Map<Long, Draft> open = newest();
    private final Set<Long> ended = Collections.newSetFromMap(DraftBook.<Boolean>newest());
    private final Set<Long> stopped = Collections.newSetFromMap(DraftBook.<Boolean>newest());
    private Optional<Draft> shown = Optional.empty();
    private String said = "";
    private int ghosts;
    private int rewrites;
    private int faded;

    private static <V> Map<Long, V> newest() {
        return new LinkedHashMap<>(4) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** The bot shows a draft; gives what is wrong with it. One that was stopped is passed over in silence. */
    Optional<Flaw> take(Draft draft) {
        if (stopped.contains(draft.id())) {
            return Optional.empty();
        }
        var flaw = flaw(draft);
        ghosts += flaw.filter(Flaw.GHOST::equals).isPresent() ? 1 : 0;
        rewrites += flaw.filter(Flaw.REWRITE::equals).isPresent() ? 1 : 0;
        open.put(draft.id(), draft);
        shown = Optional.of(draft);
        return flaw;
    }

    private Optional<Flaw> flaw(Draft draft) {
        var words = draft.words();
        if (ended.contains(draft.id()) || repeats(words)) {
            return Optional.of(Flaw.GHOST);
        }
        var before = Optional.ofNullable(open.get(draft.id())).map(Draft::words).orElse("");
        return words.startsWith(before) ? Optional.empty() : Optional.of(Flaw.REWRITE);
    }

    /** Two parts of an answer may begin with the same few words. */
    private boolean repeats(String words) {
        return said.startsWith(words) && (words.length() >= TELLING || !words.isEmpty() && words.equals(said));
    }

    /** A message of the bot arrived: the drafts of its topic are over. */
    void end(long thread, String words) {
        open.values().stream()
                .filter(draft -> draft.thread() == thread)
                .map(Draft::id)
                .forEach(ended::add);
        open.values().removeIf(draft -> draft.thread() == thread);
        shown = shown.filter(draft -> draft.thread() != thread);
        said = words;
    }

    /** A person spoke or pressed a button: what comes now may say the same again. */
    void asked() {
        said = "";
    }

    /** The draft that shows now. */
    Optional<Draft> shown(long now) {
        return shown.filter(draft -> draft.until() > now);
    }

    /** A person stopped it. */
    void stop(Draft draft) {
        stopped.add(draft.id());
        if (!draft.keepOnStop()) {
            shown = Optional.empty();
        }
    }

    /** Lets go a draft whose time is over, and tells whether there was one. */
    boolean fades(long now) {
        var over = shown.filter(draft -> draft.until() <= now);
        over.ifPresent(draft -> {
            faded += stopped.contains(draft.id()) ? 0 : 1;
            shown = Optional.empty();
        });
        return over.isPresent();
    }

    Drafting counts() {
        return new Drafting(ghosts, rewrites, faded);
    }
}
