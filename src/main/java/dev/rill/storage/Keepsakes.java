package dev.rill.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Small things that a server must find again after a restart, by name. */
@ApplicationScoped
public class Keepsakes {
    private static final String KEEP = "insert into keepsake (name, value) values ($1, $2) on conflict do nothing";
    private static final String PUT =
            "insert into keepsake (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value";
    private static final String FIND = "select value from keepsake where name = $1";

    private final Database database;

    Keepsakes(Database database) {
        this.database = database;
    }

    /** The value that was kept first under that name, which may be this one: all replicas agree on it. */
    public Uni<String> keep(String name, String value) {
        return database.query(KEEP, Tuple.of(name, value))
                .chain(() -> find(name))
                .map(Optional::orElseThrow);
    }

    /** Keeps it in the place of what was kept before. */
    public Uni<Void> put(String name, String value) {
        return database.query(PUT, Tuple.of(name, value)).replaceWithVoid();
    }

    public Uni<Optional<String>> find(String name) {
        return database.query(FIND, Tuple.of(name))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .findFirst());
    }
}
