package dev.rill.model.responses;

import dev.rill.model.stream.Provider;

/**
 * Whom we speak with.
 *
 * @param reliance how far its memory can be relied on
 * @param store whether it may keep what is said
 */
record Server(Provider provider, Reliance reliance, boolean store) {
    /** Whether it makes sense to tell it the id of a response of this model. */
    boolean remembers(String model) {
        return store && reliance.on(model);
    }
}
