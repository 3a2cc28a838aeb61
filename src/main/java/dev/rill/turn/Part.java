package dev.rill.turn;

import dev.rill.route.Incoming.Ask;
import java.time.Duration;

/**
 * A message as a part of a question. Clients cut what is longer than a message into several, close to the limit and one right
 * behind the other; the pictures of an album come one by one, too. Nothing says which part is the last, so after a part that
 * may have a successor the question is kept open a little.
 */
final class Part {
    /** The most parts that a question is made of. */
    static final int MOST = 12;

    /** The longest question that is put together, in characters. */
    static final int LONGEST_QUESTION = 50_000;

    /** How long a next part may take. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final int FULL = 4_096;
    private static final int NEARLY_FULL = 4_000;

    private Part() {}

    static boolean mayHaveSuccessor(Ask ask) {
        return ask.album().isPresent() || ask.text().length() >= NEARLY_FULL;
    }

    /** How long the question stays open behind it. */
    static Duration patience(Ask ask) {
        return mayHaveSuccessor(ask) ? PATIENCE : Duration.ZERO;
    }

    /** Its text as it is joined to the next: a client that found no better place to cut has cut a word. */
    static String joint(String text) {
        return text.isEmpty() || text.length() >= FULL ? text : text + "\n";
    }
}
