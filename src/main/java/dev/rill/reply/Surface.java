package dev.rill.reply;

import dev.rill.markup.Typesetter;
import io.smallrye.mutiny.Uni;

/**
 * A way to show the pages of an answer: by messages that are edited, by live drafts that end in messages, or in a message
 * that somebody else sent. Confined to the chat's loop; one call at a time.
 *
 * <p>What all of them promise is one suite of tests.
 */
interface Surface {
    /**
     * Brings what stands in the chat up to the open page, as it looks when the call may go.
     *
     * @return what became of it; fails with {@link dev.rill.telegram.TelegramException} where nothing more can be shown
     */
    Uni<Outcome> show(OpenPage page);

    /** UTF-16 units that a page may hold. */
    default int room() {
        return Typesetter.MESSAGE_LIMIT;
    }

    /** Whether a page may be a rich message. */
    boolean takesRich();

    /** Takes away what an earlier attempt at the same answer left behind the last of its {@code pages}. */
    Uni<Void> close(int pages);

    /** Nobody shows anything any more, whether all was said or not. */
    void leave();

    /** What became of an attempt to show a page. */
    enum Outcome {
        /** The page stands there as it was drawn last, or looked like that before. */
        SHOWN,
        /** This picture did not get through; the next one will take its place. */
        DROPPED,
        /** Another attempt, at once, may do better. */
        AGAIN,
        /** There is no room behind the pages that stand. */
        NO_ROOM
    }
}
