package dev.rill.model.roster;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a model costs, in US dollars for a million tokens, as the operator has written it down; nothing here is known by itself.
 *
 * @param input tokens read
 * @param cachedInput tokens read from the provider's cache, at most as much as others; empty where nobody has said what they cost
 * @param output tokens written, reasoning included
 */
public record Prices(BigDecimal input, Optional<BigDecimal> cachedInput, BigDecimal output) {
    public Prices {
        boolean negative = input.signum() < 0
                || output.signum() < 0
                || cachedInput.filter(price -> price.signum() < 0).isPresent();
        if (negative) {
            throw new IllegalArgumentException("cannot have a price below nothing");
        }
        if (cachedInput.filter(price -> price.compareTo(input) > 0).isPresent()) {
            throw new IllegalArgumentException("cannot have cached input dearer than input");
        }
    }
}
