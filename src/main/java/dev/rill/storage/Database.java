package dev.rill.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The one way to PostgreSQL for all rooms: statements that stand alone, and transactions.
 *
 * <p>Everything is a recipe: nothing happens before the subscription. A statement borrows a connection for its own time; a
 * transaction keeps one until it ends, commits when its work completes, and rolls back when the work fails or is cancelled.
 * Nobody retries here: a failure is the caller's to judge.
 */
@ApplicationScoped
public class Database implements Statements {
    private static final Duration PING_DEADLINE = Duration.ofSeconds(2);

    private final Pool pool;
    private final Statements single;

    public Database(Pool pool) {
        this.pool = pool;
        this.single = new Client(pool);
    }

    @Override
    public Uni<RowSet<Row>> query(String sql) {
        return single.query(sql);
    }

    @Override
    public Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return single.query(sql, parameters);
    }

    @Override
    public Uni<RowSet<Row>> batch(String sql, List<Tuple> parameters) {
        return single.batch(sql, parameters);
    }

    /** Runs the work in one transaction. The work makes database calls only: effects elsewhere follow the commit. */
    public <T> Uni<T> transaction(Function<Statements, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(new Client(connection)));
    }

    /** Completes when the database answers, fails when it has not within two seconds. */
    public Uni<Void> ping() {
        return query("select 1")
                .ifNoItem()
                .after(PING_DEADLINE)
                .failWith(
                        () -> new IllegalStateException("cannot reach the database: no answer within " + PING_DEADLINE))
                .replaceWithVoid();
    }

    private record Client(SqlClient client) implements Statements {
        @Override
        public Uni<RowSet<Row>> query(String sql) {
            return client.preparedQuery(sql).execute();
        }

        @Override
        public Uni<RowSet<Row>> query(String sql, Tuple parameters) {
            return client.preparedQuery(sql).execute(parameters);
        }

        @Override
        public Uni<RowSet<Row>> batch(String sql, List<Tuple> parameters) {
            return client.preparedQuery(sql).executeBatch(parameters);
        }
    }
}
