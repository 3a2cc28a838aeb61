package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;

/** Something to be kept of a person, in the transaction that ends the update which brought it. */
@FunctionalInterface
interface Keeping {
    Uni<?> keep(Statements transaction, UserId person);
}
