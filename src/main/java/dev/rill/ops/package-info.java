/**
 * What the operator sees: the check of the environment, plain words when a start fails, health, metrics, the end in good
 * order.
 *
 * <p>Rank 6: may import every room but the playground.
 */
@NullMarked
package dev.rill.ops;

import org.jspecify.annotations.NullMarked;
