package dev.rill.route;

import dev.rill.inbox.Handled;
import io.smallrye.mutiny.Uni;

/** One kind of button. */
public interface PressHandler {
    /** What the button's data begins with, up to the first colon. */
    String kind();

    /** Whom it is for; others are told so. */
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /** Whether it stands under messages in chats that are not ours; pressed there, any other is forged. */
    default boolean standsAbroad() {
        return false;
    }

    /** Must answer the query in every case. */
    Uni<Handled> handle(Incoming.Press press);
}
