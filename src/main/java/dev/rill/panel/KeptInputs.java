package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What a person has been asked to type. */
@ApplicationScoped
class KeptInputs implements PersonalData {
    private static final String ERASE = "delete from panel_input where person = $1";

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return transaction.query(ERASE, Tuple.of(person.value())).replaceWithVoid();
    }
}
