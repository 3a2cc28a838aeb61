package dev.rill.inbox;

import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What a server makes up once and must find again: all replicas agree on the first value. */
@ApplicationScoped
class Keepsakes {
    private static final String KEEP = "insert into keepsake (name, value) values ($1, $2) on conflict do nothing";
    private static final String FIND = "select value from keepsake where name = $1";

    private final Database database;

    Keepsakes(Database database) {
        this.database = database;
    }

    /** The value that was kept first under that name, which may be this one. */
    Uni<String> keep(String name, String value) {
        return database.query(KEEP, Tuple.of(name, value))
                .chain(() -> database.query(FIND, Tuple.of(name)))
                .map(rows -> rows.iterator().next().getString(0));
    }
}
