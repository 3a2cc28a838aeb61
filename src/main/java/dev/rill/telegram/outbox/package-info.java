/**
 * The one scheduler of everything that goes out to people: a gate per chat, a budget per gate, finals before replies
 * before intermediate updates, and a 429 that closes one chat alone.
 *
 * <p>Rank 2, part of the room telegram.
 */
@NullMarked
package dev.rill.telegram.outbox;

import org.jspecify.annotations.NullMarked;
