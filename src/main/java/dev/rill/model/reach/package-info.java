/**
 * How far a person's URL reaches: to the public Internet and no farther. {@link dev.rill.model.reach.AddressGuard} reads
 * what was typed, looks the name up once, and says to which address the connection has to go, or why there is none.
 *
 * <p>{@link dev.rill.model.reach.Envoy} connects to that address and looks nothing up again, so a name that changes its mind
 * between the check and the connection changes nothing; of keys it knows the person's alone. What is allowed, and why, is told
 * in docs/decisions/0027.
 *
 * <p>Rank 2, above {@code stream} and {@code quirks}: knows the kernel besides.
 */
@NullMarked
package dev.rill.model.reach;

import org.jspecify.annotations.NullMarked;
