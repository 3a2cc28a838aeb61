package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.reply.Surface.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the open message shows, and whether a change of it is worth a call: a few letters are not, unless they are all that
 * comes for a while. Confined to the chat's loop.
 */
final class Standing {
    private static final int LEAST_GROWTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Time time;
    private Leaf shown = Leaf.NOTHING;
    private Leaf drawn = Leaf.NOTHING;
    private Instant since = Instant.EPOCH;
    private boolean early;
    private boolean doubted;
    /** Whether the last words were there when the call was made: the outbox repeats such a one by itself. */
    private boolean conclusive;

    Standing(Time time) {
        this.time = time;
    }

    /** A call that shows the page gets in line. */
    void approach(OpenPage page) {
        conclusive = page.isLast();
    }

    /** The page as it looks now; empty where it is not worth a call. */
    Optional<Leaf> renew(OpenPage page) {
        conclusive = page.isLast();
        drawn = page.draw();
        early = isEarly();
        if (early || drawn.body().isEmpty() || drawn.looksLike(shown)) {
            return Optional.empty();
        }
        page.goes();
        return Optional.of(drawn);
    }

    /** What was drawn stands there, or was not worth a call: then it waits until it is, or until nothing more will come. */
    Uni<Outcome> settle(OpenPage page) {
        if (early) {
            return untilWorthWhile(page);
        }
        shown = drawn.isFull() ? Leaf.NOTHING : drawn;
        since = time.now();
        doubted = false;
        return Uni.createFrom().item(Outcome.SHOWN);
    }

    /** Whether the answer has ended since the call was made, so that another one is due whatever became of it. */
    boolean isOvertaken(OpenPage page) {
        return page.isLast() && !conclusive;
    }

    /**
     * Whether to ask once more before believing that the page stands there already, unchanged: an intermediate picture will be
     * followed by others, the last one of a page will not.
     */
    boolean isDoubtful() {
        boolean doubtful = !doubted && (drawn.last() || drawn.isFull());
        doubted = true;
        return doubtful;
    }

    /** The message is not there any more. */
    void vanish() {
        shown = Leaf.NOTHING;
    }

    private boolean isEarly() {
        int growth = drawn.body().text().length() - shown.body().text().length();
        return !drawn.last()
                && !drawn.isFull()
                && !shown.body().isEmpty()
                && growth >= 0
                && growth < LEAST_GROWTH
                && time.now().isBefore(since.plus(PATIENCE));
    }

    private Uni<Outcome> untilWorthWhile(OpenPage page) {
        Duration rest = Duration.between(time.now(), since.plus(PATIENCE));
        return Uni.createFrom().emitter(emitter -> {
            Time.Alarm alarm = time.after(rest, () -> emitter.complete(Outcome.AGAIN));
            page.onLast(() -> {
                alarm.cancel();
                emitter.complete(Outcome.AGAIN);
            });
            emitter.onTermination(alarm::cancel);
        });
    }
}
