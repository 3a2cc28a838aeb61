package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries one update to a webhook. */
interface Courier {
    /** Calls back exactly once, on any thread. */
    void deliver(Hook hook, JsonObject update, Consumer<Delivery> done);

    /**
     * How it went.
     *
     * @param status the HTTP status, 0 when there was none
     * @param retryAfter what the bot asked for
     * @param body a call that the bot put into its answer
     * @param problem a few words when it failed
     */
    record Delivery(int status, Optional<Duration> retryAfter, Optional<JsonObject> body, String problem) {
        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }
}
