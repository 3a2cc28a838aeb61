package dev.rill.model.stream;

import dev.rill.model.ModelFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * A failure with what is needed to try again.
 *
 * @param passing whether the same request may well succeed in a moment
 * @param after how long the provider asks to wait before that
 * @param error what the provider said, if it said anything
 */
public record Fault(ModelFailure failure, boolean passing, Optional<Duration> after, ProviderError error) {
    /** A failure that another attempt would meet again. */
    public static Fault lasting(ModelFailure failure) {
        return new Fault(failure, false, Optional.empty(), ProviderError.NONE);
    }

    /** A failure of the moment. */
    public static Fault passing(ModelFailure failure) {
        return new Fault(failure, true, Optional.empty(), ProviderError.NONE);
    }
}
