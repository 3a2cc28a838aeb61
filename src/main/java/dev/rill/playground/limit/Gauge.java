package dev.rill.playground.limit;

import java.time.Duration;

/**
 * What stands in a chat's budget at one moment.
 *
 * @param tokens messages and edits that may go at once
 * @param minuteUsed messages and edits of the last 60 s
 * @param minuteAllowed how many of them the chat bears
 * @param draftsShortUsed drafts and actions of the last 5 s
 * @param draftsLongUsed drafts and actions of the last 30 s
 * @param penalty what is left of a running penalty
 * @param violations limits broken since the chat began
 * @param refusals 429s since the chat began
 */
public record Gauge(
        double tokens,
        int minuteUsed,
        int minuteAllowed,
        int draftsShortUsed,
        int draftsLongUsed,
        Duration penalty,
        int violations,
        int refusals) {}
