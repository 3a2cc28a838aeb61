package dev.rill.model.endpoint;

import dev.rill.kernel.UserId;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person's endpoint and assistant, with the key. */
@ApplicationScoped
class KeptEndpoints implements PersonalData {
    private final EndpointStore store;

    KeptEndpoints(EndpointStore store) {
        this.store = store;
    }

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return store.removeAll(transaction, person);
    }
}
