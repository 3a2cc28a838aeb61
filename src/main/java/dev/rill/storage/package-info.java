/**
 * The doorway to PostgreSQL: the pool and its transactions, the row of this process among its peers, and the server that
 * comes along when none is configured.
 *
 * <p>Rank 1: imports the kernel only. Doors: {@link dev.rill.storage.Database} for statements, {@link
 * dev.rill.storage.Replica} for claims, {@link dev.rill.storage.DatabaseLocation} for whoever starts the process.
 */
@NullMarked
package dev.rill.storage;

import org.jspecify.annotations.NullMarked;
