package dev.rill.playground.telegram;

import java.time.Duration;

/** The clock of the simulated world, and the only way to do something later in it. */
public interface Time {
    /** Milliseconds since 1970. */
    long millis();

    /** A monotonic clock for distances, in nanoseconds; the real one is {@link System#nanoTime}. */
    long nanos();

    /**
     * Runs something later, once.
     *
     * @return takes it back; does nothing when it has run
     */
    Runnable after(Duration delay, Runnable action);
}
