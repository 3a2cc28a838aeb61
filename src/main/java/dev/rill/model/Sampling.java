package dev.rill.model;

import java.util.Optional;

/**
 * How freely a model may answer, and how long; what is empty is not sent, so that the provider decides, which every model
 * accepts.
 *
 * @param temperature 0.0 to 2.0
 * @param maxTokens the longest answer in tokens, at least one; for a model that reasons, its reasoning included
 */
public record Sampling(Optional<Double> temperature, Optional<Integer> maxTokens) {
    /** Nothing was chosen. */
    public static final Sampling UNCHOSEN = new Sampling(Optional.empty(), Optional.empty());

    public static final double HOTTEST = 2.0;

    public Sampling {
        if (temperature.filter(value -> !(value >= 0 && value <= HOTTEST)).isPresent()) {
            throw new IllegalArgumentException(
                    "cannot sample at %s because temperatures go from 0.0 to %s".formatted(temperature.get(), HOTTEST));
        }
        if (maxTokens.filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException("cannot have an answer of %d tokens at most because it has one at least"
                    .formatted(maxTokens.get()));
        }
    }
}
