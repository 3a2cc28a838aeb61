package dev.rill.playground.telegram;

import java.time.Duration;
import java.util.Optional;

/**
 * A fault that lies in wait.
 *
 * @param chat the chat whose calls it hits; empty for all
 * @param method the method it hits; empty for all
 * @param until when it ends, milliseconds since 1970; {@link Long#MAX_VALUE} when it only counts
 * @param skip how many calls that it would hit it lets pass first
 * @param left how many calls it will still hit; {@link Integer#MAX_VALUE} when it only waits for its end
 * @param measure the penalty of a 429, the delay of a slow reply
 */
public record Fault(
        String id,
        FaultKind kind,
        Optional<Long> chat,
        Optional<String> method,
        long until,
        int skip,
        int left,
        Duration measure) {
    Fault passed() {
        return new Fault(id, kind, chat, method, until, skip - 1, left, measure);
    }

    Fault used() {
        return left == Integer.MAX_VALUE ? this : new Fault(id, kind, chat, method, until, 0, left - 1, measure);
    }

    boolean over(long now) {
        return left <= 0 || now >= until;
    }
}
