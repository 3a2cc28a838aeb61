/**
 * The Bot API, and nothing of ours: one generic call, a record per method, failures as data.
 *
 * <p>Everything that goes out to people passes {@link dev.rill.telegram.outbox.Outbox}; {@link
 * dev.rill.telegram.BotApi} is what stands behind it and serves only the calls that have no budget.
 *
 * <p>Rank 2: knows the kernel and the storage.
 */
@NullMarked
package dev.rill.telegram;

import org.jspecify.annotations.NullMarked;
