/**
 * The wire to a model provider, whatever protocol it speaks: connections, retries, silence, event streams, and what an
 * error means. A {@link dev.rill.model.stream.Dialogue} brings the protocol's words.
 *
 * <p>Here is the one place of the house that works with Vert.x's HTTP client directly: the cost of a token is decided
 * here, and a stream needs what a REST client does not have (a limit between words, a reset before the headers).
 *
 * <p>Rank 2, below its sisters that speak a protocol: knows the kernel and {@code dev.rill.model}.
 */
@NullMarked
package dev.rill.model.stream;

import org.jspecify.annotations.NullMarked;
