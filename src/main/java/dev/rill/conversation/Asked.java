package dev.rill.conversation;

import dev.rill.kernel.Place;
import java.util.Optional;

/**
 * A question, and where it was asked.
 *
 * @param before the turn from which on nothing goes along
 * @param replied the message that it replies to
 */
public record Asked(Place place, long before, String question, Optional<Replied> replied) {
    /** A message that somebody replies to: its id, and its words, which may be none. */
    public record Replied(long message, String text) {}
}
