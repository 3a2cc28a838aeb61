package dev.rill.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * Whatever takes statements: the {@link Database}, where each stands alone, or a transaction of it. SQL that is written
 * against this runs in either.
 *
 * <p>Statements are prepared and cached by the connection; rows come back on the caller's Vert.x context. A connection
 * runs statements one after the other, so within a transaction the next is sent when the former has answered.
 */
public interface Statements {
    /** One statement without parameters. */
    Uni<RowSet<Row>> query(String sql);

    /** One statement; parameters are {@code $1, $2 ...} in the SQL. */
    Uni<RowSet<Row>> query(String sql, Tuple parameters);

    /** The same statement for each of the (one or more) parameters, in one round trip; stops at the first failure. */
    Uni<RowSet<Row>> batch(String sql, List<Tuple> parameters);
}
