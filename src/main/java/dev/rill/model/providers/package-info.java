/**
 * Who answers: the provider of the configuration in the protocol that it speaks, and, where there are several, the next one
 * when the first has failed without a word.
 *
 * <p>Rank 2, above its sisters: knows all of {@code dev.rill.model}.
 */
@NullMarked
package dev.rill.model.providers;

import org.jspecify.annotations.NullMarked;
