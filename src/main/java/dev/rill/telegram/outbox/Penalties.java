package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;

/** Where the ends of 429s are kept, so that a restart does not forget them. */
public interface Penalties {
    Uni<Void> keep(ChatId chat, Instant until);

    /** Those that still last. */
    Uni<Map<ChatId, Instant>> lasting(Instant now);
}
