package dev.rill.model.stream;

import dev.rill.model.ModelConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When to try again: what the provider asks for, else a wait that doubles and is shortened by up to a quarter at random,
 * so that those who failed together do not come back together.
 */
record Backoff(int retries, Duration first, Duration longest, Duration longestAsked, DoubleSupplier random) {
    static Backoff of(ModelConfig config, DoubleSupplier random) {
        return new Backoff(
                config.retries(), config.retryDelay(), config.longestRetryDelay(), config.longestRetryAfter(), random);
    }

    /**
     * The wait before the next attempt, or empty when there should be none.
     *
     * @param done attempts repeated so far
     */
    Optional<Duration> next(int done, Fault fault) {
        if (!fault.passing() || done >= retries) {
            return Optional.empty();
        }
        if (fault.after().isPresent()) {
            return fault.after().filter(asked -> asked.compareTo(longestAsked) <= 0);
        }
        Duration doubled = first.multipliedBy(1L << Math.min(done, 20));
        Duration capped = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Optional.of(Duration.ofNanos((long) (capped.toNanos() * (1 - 0.25 * random.getAsDouble()))));
    }
}
