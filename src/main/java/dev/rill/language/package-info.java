/**
 * The languages of the interface, and every sentence that people read in a chat: type-safe bundles, no text in code.
 *
 * <p>Adding a language is one file, {@code messages/msg_xx.properties}, and one constant in {@link
 * dev.rill.language.Language}.
 *
 * <p>Rank 1: knows the kernel.
 */
@NullMarked
package dev.rill.language;

import org.jspecify.annotations.NullMarked;
