/**
 * What the simulated Telegram accepts as a message: text and its length, entities, keyboards. Pure: no state, no clock.
 *
 * <p>The rules and the error sentences are Telegram's own; a bot that passes here does not meet a 400 outside.
 *
 * <p>Rank 6, below the rest of the playground.
 */
@NullMarked
package dev.rill.playground.judge;

import org.jspecify.annotations.NullMarked;
