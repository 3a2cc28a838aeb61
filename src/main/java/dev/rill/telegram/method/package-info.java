/**
 * The Bot API's methods that we call, a record each, with Telegram's own names.
 *
 * <p>Rank 2, part of the room telegram.
 */
@NullMarked
package dev.rill.telegram.method;

import org.jspecify.annotations.NullMarked;
