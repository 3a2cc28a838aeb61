/**
 * Updates in, kept until done.
 *
 * <p>Long polling or a webhook hands updates to the {@link dev.rill.inbox.Intake}, which has them in the database before
 * Telegram is told so. From there they go into lanes, one after the other in each, and to the {@link
 * dev.rill.inbox.UpdateHandler}, which is somebody else's.
 *
 * <p>Rank 3: knows the kernel, the storage and Telegram.
 */
@NullMarked
package dev.rill.inbox;

import org.jspecify.annotations.NullMarked;
