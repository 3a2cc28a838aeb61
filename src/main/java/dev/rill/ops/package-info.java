/**
 * What the operator sees: the check of the environment before the start, the check of the neighbours after it, health,
 * and the drain.
 *
 * <p>Rank 6: knows every room that can be unwell.
 */
@NullMarked
package dev.rill.ops;

import org.jspecify.annotations.NullMarked;
