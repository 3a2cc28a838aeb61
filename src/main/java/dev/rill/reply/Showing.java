package dev.rill.reply;

import dev.rill.markup.Beginning;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.TelegramFailure;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * One answer on its way onto one surface: the latest draft, and the page of it that is open. Confined to the chat's loop; one
 * call at a time.
 *
 * <p>Pages before the open one are full and are never touched again. What a page shows is drawn when its call may go.
 */
final class Showing implements OpenPage {
    private static final int NARROWEST = Typesetter.MESSAGE_LIMIT / 8;

    private final Surface surface;
    private final Runnable onWords;
    private Optional<Draft> latest = Optional.empty();
    private Leaf drawn = Leaf.NOTHING;
    private Beginning from = Beginning.OF_TEXT;
    private int number;
    private int room;
    private boolean richly;
    private boolean plain;
    private Runnable hurry = () -> {};
    private boolean publishing;
    private boolean done;
    private long drafts;
    private long publications;

    Showing(Surface surface, boolean richly, Runnable onWords) {
        this.surface = surface;
        this.onWords = onWords;
        this.room = surface.room();
        this.richly = richly;
    }

    /** Takes note of a draft, and says whether somebody has to show it; the last one lets a waiting call go at once. */
    boolean note(Draft draft) {
        drafts++;
        latest = Optional.of(draft);
        if (draft.isLast()) {
            hurry.run();
            return true;
        }
        return !publishing;
    }

    void tell(ReplyMeter meter) {
        meter.showed(drafts, publications);
    }

    /** Brings the surface up to the latest draft; the recipe completes when that is done or has been given up. */
    Uni<Void> show() {
        return Uni.createFrom().deferred(() -> {
            publishing = true;
            return publish().onTermination().invoke(() -> publishing = false);
        });
    }

    private Uni<Void> publish() {
        if (done || latest.map(Draft::isWordless).orElse(true)) {
            return Uni.createFrom().voidItem();
        }
        return surface.show(this).chain(outcome -> switch (outcome) {
            case SHOWN -> turnPage();
            case AGAIN -> publish();
            case DROPPED -> Uni.createFrom().voidItem();
            case NO_ROOM -> isLast() ? finish() : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> turnPage() {
        if (drawn.last()) {
            return finish();
        }
        if (drawn.isFull()) {
            from = drawn.next().orElseThrow();
            number++;
            return publish();
        }
        return isBehind() ? publish() : Uni.createFrom().voidItem();
    }

    /** Whether there is text that no call has taken along. */
    private boolean isBehind() {
        return latest.map(draft -> draft.length() > drawn.length() || draft.isLast())
                .orElse(false);
    }

    private Uni<Void> finish() {
        done = true;
        return surface.close(number + 1);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean isLast() {
        return latest.map(Draft::isLast).orElse(false);
    }

    @Override
    public Leaf draw() {
        hurry = () -> {};
        Leaf leaf = latest.map(draft -> Leaf.draw(draft, from, room, richly)).orElse(Leaf.NOTHING);
        drawn = plain ? leaf.unformatted() : leaf;
        return drawn;
    }

    @Override
    public void goes() {
        publications++;
        onWords.run();
    }

    @Override
    public void onLast(Runnable action) {
        hurry = action;
    }

    @Override
    public boolean simplify(TelegramFailure refusal) {
        return switch (refusal) {
            case TelegramFailure.BadRequest form
            when drawn.rich().isPresent() -> {
                richly = false;
                yield true;
            }
            case TelegramFailure.TooLong tooLong
            when drawn.rich().isPresent() -> {
                richly = false;
                yield true;
            }
            case TelegramFailure.BadRequest form
            when !drawn.body().entities().isEmpty() -> {
                plain = true;
                yield true;
            }
            case TelegramFailure.TooLong tooLong
            when room > NARROWEST -> {
                room = room * 3 / 4;
                yield true;
            }
            case TelegramFailure other -> false;
        };
    }
}
