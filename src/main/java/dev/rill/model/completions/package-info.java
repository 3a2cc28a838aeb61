/**
 * The Chat Completions protocol, as OpenAI documents it and as a dozen other servers speak it: a prompt becomes a
 * request, chunks become {@link dev.rill.model.ModelEvent}s. Their differences are borne here, each at its place.
 *
 * <p>Rank 2, beside other protocols: knows {@code dev.rill.model} and {@code dev.rill.model.stream}.
 */
@NullMarked
package dev.rill.model.completions;

import org.jspecify.annotations.NullMarked;
