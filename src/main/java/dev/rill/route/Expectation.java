package dev.rill.route;

import dev.rill.inbox.Handled;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Who has asked somebody for something, and takes what they send next for the answer. Consulted only about what comes from a
 * chat where something may be waited for.
 */
public interface Expectation {
    /** On the chat's loop; empty where this is no answer, so that it goes its usual way. */
    Uni<Optional<Handled>> take(Incoming incoming);
}
