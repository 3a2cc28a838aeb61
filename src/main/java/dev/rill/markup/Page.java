package dev.rill.markup;

import java.util.Optional;

/**
 * One message's worth of an answer.
 *
 * @param body what the message shows; empty when there is nothing to see yet
 * @param next where the next page begins. When it is present, this page is full: it stays the same however the source
 *     grows, and needs never be drawn again
 */
public record Page(Formatted body, Optional<Beginning> next) {
    /** Whether the page will never change any more because the next one has begun. */
    public boolean isFull() {
        return next.isPresent();
    }
}
