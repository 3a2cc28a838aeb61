/**
 * Which providers and models the operator has named, in the environment and in a file, and what of them people may pick.
 *
 * <p>Plain deciders and records: nothing here connects anywhere.
 *
 * <p>Rank 2, beside its sisters: knows the kernel and {@code dev.rill.model}.
 */
@NullMarked
package dev.rill.model.roster;

import org.jspecify.annotations.NullMarked;
