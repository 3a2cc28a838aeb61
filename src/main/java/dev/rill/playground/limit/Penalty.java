package dev.rill.playground.limit;

import java.time.Duration;

/** A closed door: until when, and how it moves away each time someone knocks. */
final class Penalty {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int MOST_SECONDS = 3600;
    private long until = Long.MIN_VALUE;
    private int knocks;

    void start(long now, int seconds) {
        until = now + seconds * SECOND;
        knocks = 0;
    }

    boolean runs(long now) {
        return until != Long.MIN_VALUE && until - now > 0;
    }

    /** Someone called inside the penalty: it grows, by more each time. */
    int knock(long now) {
        knocks++;
        var grown = Math.min(left(now) + 2L * knocks, MOST_SECONDS);
        until = now + grown * SECOND;
        return (int) grown;
    }

    /** Whole seconds that are left, rounded up. */
    long left(long now) {
        return runs(now) ? (until - now + SECOND - 1) / SECOND : 0;
    }

    Duration remaining(long now) {
        return runs(now) ? Duration.ofNanos(until - now) : Duration.ZERO;
    }

    void lift() {
        until = Long.MIN_VALUE;
    }
}
