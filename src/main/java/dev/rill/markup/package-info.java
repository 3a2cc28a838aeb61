/**
 * What a text becomes on its way to Telegram. Pure: no clock, no network, no state.
 *
 * <p>Rank 3: knows the kernel.
 */
@NullMarked
package dev.rill.markup;

import org.jspecify.annotations.NullMarked;
