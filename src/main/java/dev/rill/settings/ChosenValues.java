package dev.rill.settings;

import dev.rill.kernel.UserId;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What a person chose in their private chat. */
@ApplicationScoped
class ChosenValues implements PersonalData {
    private static final String ERASE = "delete from preference where owner = $1";

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return transaction.query(ERASE, Tuple.of(person.value())).replaceWithVoid();
    }
}
