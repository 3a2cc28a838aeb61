package dev.rill.route;

import dev.rill.inbox.Handled;
import io.smallrye.mutiny.Uni;

/**
 * Answers one kind of {@link Incoming}; there is exactly one for each, which is checked at the start.
 *
 * @param <I> the kind
 */
public interface Handler<I extends Incoming> {
    Class<I> kind();

    /** On the chat's loop; see {@link dev.rill.inbox.UpdateHandler} for what completion and failure mean. */
    Uni<Handled> handle(I incoming);
}
