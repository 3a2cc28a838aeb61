package dev.rill.playground.telegram;

import dev.rill.playground.limit.Limits;
import java.time.Duration;

/**
 * How this Telegram behaves.
 *
 * @param latency how long each reply is kept back; a call takes effect at once
 * @param enforced whether breaking a limit is answered 429, or only counted
 */
public record Settings(Duration latency, boolean enforced, Limits limits) {
    /** No latency, Telegram's limits, enforced. */
    public static Settings usual() {
        return new Settings(Duration.ZERO, true, Limits.ofTelegram());
    }

    /** The same with another latency. */
    public Settings withLatency(Duration newLatency) {
        return new Settings(newLatency, enforced, limits);
    }

    /** The same, enforcing limits or not. */
    public Settings withEnforced(boolean newEnforced) {
        return new Settings(latency, newEnforced, limits);
    }

    /** The same with other limits. */
    public Settings withLimits(Limits newLimits) {
        return new Settings(latency, enforced, newLimits);
    }
}
