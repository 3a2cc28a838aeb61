/**
 * Who may do what. So far: who runs the bot, and what they have to be told; who runs a group, as Telegram says.
 *
 * <p>Rank 3: knows the kernel, the database, the language and Telegram.
 */
@NullMarked
package dev.rill.access;

import org.jspecify.annotations.NullMarked;
