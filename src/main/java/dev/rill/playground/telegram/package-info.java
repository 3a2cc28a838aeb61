/**
 * A Telegram in the house: people, chats, messages, and the Bot API that a bot sees of them. {@link
 * dev.rill.playground.telegram.SimulatedTelegram} is the door, {@link dev.rill.playground.telegram.Crowd} the people's side
 * of it, {@link dev.rill.playground.telegram.Faults} what goes wrong.
 *
 * <p>One lock guards the whole world; nothing waits or does I/O under it. The time comes from {@link
 * dev.rill.playground.telegram.Time}, so that tests of the limits take no time.
 *
 * <p>Rank 6, below the rest of the playground.
 */
@NullMarked
package dev.rill.playground.telegram;

import org.jspecify.annotations.NullMarked;
