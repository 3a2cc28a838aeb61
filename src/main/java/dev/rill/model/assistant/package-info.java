/**
 * External assistants: somebody's own program behind a URL, which gets a message with what was said before, and answers with
 * words, at once or as a stream. {@link dev.rill.model.assistant.Assistants} makes a gateway of such a URL.
 *
 * <p>Rank 2, above its sisters {@code reach} and {@code stream}.
 */
@NullMarked
package dev.rill.model.assistant;

import org.jspecify.annotations.NullMarked;
