package dev.rill.inbox;

import dev.rill.kernel.UserId;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Updates that were put aside keep their payload for a day; those that are done have lost theirs. What still waits came later
 * than the wish to be erased. The rows stay, so that no update is taken twice.
 */
@ApplicationScoped
class KeptUpdates implements PersonalData {
    private static final String ERASE =
            "update inbox set payload = '' where chat_id = $1 and state <> 'waiting' and payload <> ''";

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return transaction.query(ERASE, Tuple.of(person.value())).replaceWithVoid();
    }
}
