/**
 * What was said in a place, and how much of it fits a model's window.
 *
 * <p>Rank 4: knows the storage and the model's words.
 */
@NullMarked
package dev.rill.conversation;

import org.jspecify.annotations.NullMarked;
