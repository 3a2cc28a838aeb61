/**
 * Where people's questions go when not to the operator's provider: {@link dev.rill.model.endpoint.EndpointStore} keeps it, with
 * the keys sealed, and {@link dev.rill.model.endpoint.OwnEndpoints} makes a gateway of it.
 *
 * <p>Rank 2, above its sisters: knows the storage, {@code reach} and {@code completions}.
 */
@NullMarked
package dev.rill.model.endpoint;

import org.jspecify.annotations.NullMarked;
