package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What goes back to the bot. */
public sealed interface Reply {
    /** JSON, as Telegram answers. */
    record Json(int status, JsonObject body, Optional<Integer> retryAfter) implements Reply {}

    /** A proxy's page with status 502. */
    record Page() implements Reply {}

    /** The connection is closed. */
    record Closed() implements Reply {}
}
