/**
 * The Responses protocol, as OpenAI documents it and as some other servers speak it: a prompt becomes a request, typed events
 * become {@link dev.rill.model.ModelEvent}s. Where the server keeps what was said, a {@link dev.rill.model.Bookmark} comes
 * with the answer, and the next request tells only what is new.
 *
 * <p>Rank 2, beside other protocols: knows {@code dev.rill.model} and {@code dev.rill.model.stream}.
 */
@NullMarked
package dev.rill.model.responses;

import org.jspecify.annotations.NullMarked;
