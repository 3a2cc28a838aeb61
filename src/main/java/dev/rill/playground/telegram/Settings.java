package dev.rill.playground.telegram;

import dev.rill.playground.limit.Limits;
import java.time.Duration;

/**
 * How this Telegram behaves.
 *
 * @param latency how long each reply is kept back; a call takes effect at once
 * @param enforced whether breaking a limit is answered 429, or only counted
 * @param knowsDrafts whether its Bot API has the methods that show drafts
 * @param knowsRich whether its Bot API has rich messages
 * @param knowsGuests whether the bot may be called inline and as a guest
 */
public record Settings(
        Duration latency,
        boolean enforced,
        Limits limits,
        boolean knowsDrafts,
        boolean knowsRich,
        boolean knowsGuests) {
    /** No latency, Telegram's limits, enforced. */
    public static Settings usual() {
        return new Settings(Duration.ZERO, true, Limits.ofTelegram(), true, true, true);
    }

    /** The same with another latency. */
    public Settings withLatency(Duration newLatency) {
        return new Settings(newLatency, enforced, limits, knowsDrafts, knowsRich, knowsGuests);
    }

    /** The same, enforcing limits or not. */
    public Settings withEnforced(boolean newEnforced) {
        return new Settings(latency, newEnforced, limits, knowsDrafts, knowsRich, knowsGuests);
    }

    /** The same with other limits. */
    public Settings withLimits(Limits newLimits) {
        return new Settings(latency, enforced, newLimits, knowsDrafts, knowsRich, knowsGuests);
    }

    /** The same with a Bot API that knows drafts, or not. */
    public Settings withDrafts(boolean known) {
        return new Settings(latency, enforced, limits, known, knowsRich, knowsGuests);
    }

    /** The same with a Bot API that knows rich messages, or not. */
    public Settings withRich(boolean known) {
        return new Settings(latency, enforced, limits, knowsDrafts, known, knowsGuests);
    }

    /** Whether the Bot API has this method, as far as these switches go. */
    boolean knows(String method) {
        return switch (method) {
            case "sendmessagedraft" -> knowsDrafts;
            case "sendrichmessage" -> knowsRich;
            case "sendrichmessagedraft" -> knowsDrafts && knowsRich;
            case "answerguestquery" -> knowsGuests;
            default -> true;
        };
    }
}
