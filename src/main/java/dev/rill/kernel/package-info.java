/**
 * Words that everybody speaks: who, where, and on which event loop. No feature words.
 *
 * <p>Rank 0: imports nothing of ours.
 */
@NullMarked
package dev.rill.kernel;

import org.jspecify.annotations.NullMarked;
