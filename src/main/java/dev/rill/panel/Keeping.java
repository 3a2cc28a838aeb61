package dev.rill.panel;

import dev.rill.route.Incoming.Origin;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;

/** Something to be kept of a person or a chat, in the transaction that ends the update which brought it. */
@FunctionalInterface
interface Keeping {
    Uni<?> keep(Statements transaction, Origin origin);
}
