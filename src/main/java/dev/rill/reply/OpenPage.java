package dev.rill.reply;

import dev.rill.telegram.TelegramFailure;

/** The page of an answer that still grows, as a {@link Surface} sees it. */
interface OpenPage {
    /** Which page it is, from 0 on. */
    int number();

    /** Whether all of the answer is known. */
    boolean isLast();

    /** The page as it looks now. */
    Leaf draw();

    /** A call that shows it is going out. */
    void goes();

    /** What to do when the answer ends while a call waits for its turn. */
    void onLast(Runnable hurry);

    /** Draws the page in a plainer way from now on, where that may mend what Telegram refused; whether it may. */
    boolean simplify(TelegramFailure refusal);
}
