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
 * @param knowsGuests whether its Bot API has guest mode
 * @param powers what the bot may do
 */
public record Settings(
        Duration latency,
        boolean enforced,
        Limits limits,
        boolean knowsDrafts,
        boolean knowsRich,
        boolean knowsGuests,
        Powers powers) {
    /** No latency, Telegram's limits, enforced. */
    public static Settings usual() {
        return new Settings(Duration.ZERO, true, Limits.ofTelegram(), true, true, true, Powers.all());
    }

    /** The same with another latency. */
    public Settings withLatency(Duration newLatency) {
        return new Settings(newLatency, enforced, limits, knowsDrafts, knowsRich, knowsGuests, powers);
    }

    /** The same, enforcing limits or not. */
    public Settings withEnforced(boolean newEnforced) {
        return new Settings(latency, newEnforced, limits, knowsDrafts, knowsRich, knowsGuests, powers);
    }

    /** The same with other limits. */
    public Settings withLimits(Limits newLimits) {
        return new Settings(latency, enforced, newLimits, knowsDrafts, knowsRich, knowsGuests, powers);
    }

    /** The same with a Bot API that knows drafts, or not. */
    public Settings withDrafts(boolean known) {
        return new Settings(latency, enforced, limits, known, knowsRich, knowsGuests, powers);
    }

    /** The same with a Bot API that knows rich messages, or not. */
    public Settings withRich(boolean known) {
        return new Settings(latency, enforced, limits, knowsDrafts, known, knowsGuests, powers);
    }

    /** The same for a bot that may do other things. */
    public Settings withPowers(Powers newPowers) {
        return new Settings(latency, enforced, limits, knowsDrafts, knowsRich, knowsGuests, newPowers);
    }

    /** Whether the bot may be called where it is no member. */
    boolean takesGuests() {
        return knowsGuests && powers.guests();
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
