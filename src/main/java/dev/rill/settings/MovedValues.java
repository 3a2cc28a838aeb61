package dev.rill.settings;

import dev.rill.kernel.ChatId;
import dev.rill.storage.ChatData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What a group's admins chose; what they have chosen since counts more. */
@ApplicationScoped
class MovedValues implements ChatData {
    private static final String MOVE = """
            with former as (
                delete from preference where owner = $1 returning "values"
            )
            insert into preference (owner, "values") select $2, "values" from former
            on conflict (owner) do update set "values" = excluded."values" || preference."values"
            """;

    @Override
    public Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        return transaction.query(MOVE, Tuple.of(from.value(), to.value())).replaceWithVoid();
    }
}
