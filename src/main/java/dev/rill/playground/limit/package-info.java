/**
 * How often a bot may call: what one chat's budget allows, and the penalty for going over it. Pure: the time is handed in.
 *
 * <p>Telegram publishes few of its limits; the figures here are those that its documentation and its maintainers name.
 *
 * <p>Rank 6, below the rest of the playground.
 */
@NullMarked
package dev.rill.playground.limit;

import org.jspecify.annotations.NullMarked;
