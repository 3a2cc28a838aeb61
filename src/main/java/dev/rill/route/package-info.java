/**
 * An update becomes an {@link dev.rill.route.Incoming} and finds its {@link dev.rill.route.Handler}.
 *
 * <p>Features bring their handlers; this room knows none of them. A command is one class that implements {@link
 * dev.rill.route.CommandHandler}: its names, its line in the menu, and what it does. {@code /help} and Telegram's command
 * menu are made of these declarations.
 *
 * <p>Rank 4: knows the inbox's port, Telegram and the language.
 */
@NullMarked
package dev.rill.route;

import org.jspecify.annotations.NullMarked;
