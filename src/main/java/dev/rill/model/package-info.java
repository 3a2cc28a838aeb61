/**
 * Language models behind one door: {@link dev.rill.model.ModelGateway} takes a {@link dev.rill.model.Prompt}
 * and gives a stream of {@link dev.rill.model.ModelEvent}s, the last of which says how it ended.
 *
 * <p>Rank 2: knows the kernel and its own wire formats, nothing of Telegram.
 */
@NullMarked
package dev.rill.model;

import org.jspecify.annotations.NullMarked;
