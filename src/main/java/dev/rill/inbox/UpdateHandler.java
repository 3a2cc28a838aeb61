package dev.rill.inbox;

import io.smallrye.mutiny.Uni;

/** Takes updates out of the inbox. There is exactly one, and the inbox does not know whose. */
public interface UpdateHandler {
    /**
     * Handles one update, on its chat's loop. The next of the same lane waits until this completes. A failure means "try
     * again later": the inbox does so, with growing pauses, and in the end puts the update aside.
     */
    Uni<Handled> handle(Arrival arrival);
}
