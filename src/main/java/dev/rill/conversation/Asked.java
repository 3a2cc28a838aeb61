package dev.rill.conversation;

import dev.rill.kernel.Place;
import java.util.Optional;

/**
 * A question, and where it was asked.
 *
 * @param before the turn from which on nothing goes along
 * @param speaker who asks, where several people talk; empty in private chats
 * @param replied the message that it replies to
 */
public record Asked(Place place, long before, String speaker, String question, Optional<Replied> replied) {
    /** One in a private chat. */
    public Asked(Place place, long before, String question, Optional<Replied> replied) {
        this(place, before, "", question, replied);
    }

    /** A message that somebody replies to: its id, and its words, which may be none. */
    public record Replied(long message, String text) {}
}
