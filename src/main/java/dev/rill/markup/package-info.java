/**
 * What a text becomes on its way to Telegram. Pure: no clock, no network, no state.
 *
 * <p>Rank 3: knows the kernel and Telegram's wire records.
 */
@NullMarked
package dev.rill.markup;

import org.jspecify.annotations.NullMarked;
