package dev.rill.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Where updates come from: {@link LongPolling} or {@link Webhook}. */
public interface UpdateSource {
    /** Whether the configuration asks for this one. */
    boolean isChosen();

    /** Begins to take updates; completes when they may come. */
    Uni<Void> open();

    /** Takes no more. What Telegram has not been told of comes again. */
    void close();

    /** The last instant at which it was known to work. */
    Instant lastProgress();
}
