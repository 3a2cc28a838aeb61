/**
 * Wire records of the Bot API, as far as we read them; names and meanings are Telegram's
 * (https://core.telegram.org/bots/api, 10.3). Unknown fields are ignored.
 *
 * <p>Rank 2, part of the room telegram.
 */
@NullMarked
package dev.rill.telegram.type;

import org.jspecify.annotations.NullMarked;
