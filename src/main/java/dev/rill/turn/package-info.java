/**
 * The heart: one question, one answer.
 *
 * <p>A question becomes a row, and its lane is free again. The worker takes the oldest open row of each conversation:
 * recall what was said, ask the model, show the answer while it grows, remember it. A turn that a dead process left is taken
 * up where it stood, and its answer goes into the same messages.
 *
 * <p>People have second thoughts: they stop an answer, have it go on, ask once more or in other words. All of these open the
 * row again, with its messages; whatever is still on its way to the former end finds a new revision and falls away.
 *
 * <p>Rank 5: knows the rooms that it leads through: route, conversation, model, settings, reply.
 */
@NullMarked
package dev.rill.turn;

import org.jspecify.annotations.NullMarked;
