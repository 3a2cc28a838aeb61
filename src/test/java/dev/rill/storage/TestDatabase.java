package dev.rill.storage;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;

/**
 * A database of its own for a plain test of SQL: fresh, migrated, on a real PostgreSQL. About a tenth of a second each; the
 * first in a test process also starts the server.
 *
 * <pre>
 * try (TestDatabase postgres = TestDatabase.fresh()) {
 *     new Inbox(postgres.database()) ...
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseUrl url;
    private final Pool pool;

    private TestDatabase(DatabaseUrl url) {
        this.url = url;
        PgConnectOptions options = PgConnectOptions.fromUri(url.reactiveUrl())
                .setUser(url.user())
                .setPassword(url.password().orElseThrow().reveal())
                .setCachePreparedStatements(true);
        this.pool = Pool.pool(vertx, options, new PoolOptions().setMaxSize(CONNECTIONS));
    }

    /** A database with all migrations applied and no rows. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.migratedDatabase());
    }

    public Database database() {
        return new Database(pool);
    }

    public Pool pool() {
        return pool;
    }

    public Vertx vertx() {
        return vertx;
    }

    public DatabaseUrl url() {
        return url;
    }

    @Override
    public void close() {
        pool.close().await().atMost(PATIENCE);
        vertx.close().await().atMost(PATIENCE);
    }
}
