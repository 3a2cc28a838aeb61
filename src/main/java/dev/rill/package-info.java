/**
 * Rill: a Telegram bot server whose answers grow in the chat while the model is still writing them. Each package below is a
 * room; {@link dev.rill.Rill} opens the house and shuts it.
 *
 * <p>Rank 7: knows every room, and no room knows it.
 */
@NullMarked
package dev.rill;

import org.jspecify.annotations.NullMarked;
