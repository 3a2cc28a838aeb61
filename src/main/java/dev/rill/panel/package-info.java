/**
 * What a chat prefers, chosen by commands.
 *
 * <p>Rank 5: knows the preferences and the conversation.
 */
@NullMarked
package dev.rill.panel;

import org.jspecify.annotations.NullMarked;
