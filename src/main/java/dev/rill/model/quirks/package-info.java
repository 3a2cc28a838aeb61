/**
 * What single models do not bear, learned from their refusals: {@link dev.rill.model.quirks.Quirks} knows the fields that
 * a request to a model has to do without, so that each is refused but once.
 *
 * <p>Rank 2: knows {@code dev.rill.model} and the storage.
 */
@NullMarked
package dev.rill.model.quirks;

import org.jspecify.annotations.NullMarked;
