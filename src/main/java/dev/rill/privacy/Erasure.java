package dev.rill.privacy;

import dev.rill.kernel.UserId;
import dev.rill.storage.Database;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Erases a person from all rooms at once: everything goes, or nothing and it is tried again. */
@ApplicationScoped
class Erasure {
    private static final Logger LOG = Logger.getLogger(Erasure.class);

    private final List<PersonalData> kept;
    private final Database database;

    Erasure(@All List<PersonalData> kept, Database database) {
        this.kept = kept;
        this.database = database;
    }

    /** Completes when it is committed; to do so twice is the same as once. */
    Uni<Void> of(UserId person) {
        return database.transaction(transaction -> erase(transaction, person))
                .invoke(() -> LOG.info("a person was erased"));
    }

    private Uni<Void> erase(Statements transaction, UserId person) {
        return Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(room -> room.erase(transaction, person))
                .onItem()
                .ignoreAsUni();
    }
}
