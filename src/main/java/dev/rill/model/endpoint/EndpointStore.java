package dev.rill.model.endpoint;

import dev.rill.kernel.Secret;
import dev.rill.kernel.UserId;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.reach.Target;
import dev.rill.storage.Statements;
import dev.rill.storage.seal.Label;
import dev.rill.storage.seal.Opening;
import dev.rill.storage.seal.Seal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The table of people's endpoints, with their keys sealed.
 *
 * <p>Each change is one statement, the same when it is made twice, and runs in whatever transaction the caller has. A key that
 * was sealed under an old key of the operator's is sealed again when it is read.
 */
@ApplicationScoped
public class EndpointStore {
    /** A column for statements on rows that have an {@code asked_by}: whether that person has somebody else answer. */
    public static final String ELSEWHERE =
            "exists (select from endpoint where person = asked_by and active and base_url is not null) as elsewhere";

    private static final Logger LOG = Logger.getLogger(EndpointStore.class);
    private static final String COLUMNS = "kind, base_url, key, model, active";
    private static final String FIND = "select " + COLUMNS + " from endpoint where person = $1 and kind = $2";

    /** A key goes to the server that it was given for, so another server does not inherit it. */
    private static final String PUT_URL = """
            insert into endpoint (person, kind, base_url) values ($1, $2, $3)
            on conflict (person, kind) do update set base_url = excluded.base_url, active = true, updated_at = now(),
                key = case when endpoint.base_url is null
                             or substring(endpoint.base_url from '^https?://[^/]+') =
                                substring(excluded.base_url from '^https?://[^/]+')
                           then endpoint.key end
            returning\s""" + COLUMNS;

    private static final String PUT = """
            insert into endpoint (person, kind, %1$s) values ($1, $2, $3)
            on conflict (person, kind) do update set %1$s = excluded.%1$s, updated_at = now()
            returning\s""" + COLUMNS;

    private static final String RESEAL = "update endpoint set key = $4 where person = $1 and kind = $2 and key = $3";
    private static final String REMOVE = "delete from endpoint where person = $1 and kind = $2";
    private static final String REMOVE_ALL = "delete from endpoint where person = $1";

    private final Seal seal;

    EndpointStore(Seal seal) {
        this.seal = seal;
    }

    /** What the person has of this kind, in use or not. */
    public Uni<Optional<Endpoint>> find(Statements database, UserId person, Kind kind) {
        return database.query(FIND, Tuple.of(person.value(), kind.word()))
                .chain(rows -> first(database, person, kind, rows));
    }

    /** Keeps where it is, and puts it in use. A key stays unless it was given for another server. */
    public Uni<Endpoint> putUrl(Statements database, UserId person, Kind kind, Target target) {
        return put(database, person, kind, PUT_URL, target.url());
    }

    /** Keeps the key, sealed. */
    public Uni<Endpoint> putKey(Statements database, UserId person, Kind kind, Secret key) {
        return put(database, person, kind, PUT.formatted("key"), Buffer.buffer(seal.close(key, label(person, kind))));
    }

    /** Keeps what the server calls the model. */
    public Uni<Endpoint> putModel(Statements database, UserId person, Kind kind, String model) {
        return put(database, person, kind, PUT.formatted("model"), model);
    }

    /** Puts it in use, or out of use with all that is known of it kept. */
    public Uni<Endpoint> activate(Statements database, UserId person, Kind kind, boolean active) {
        return put(database, person, kind, PUT.formatted("active"), active);
    }

    /** Back to the operator's provider: nothing is kept. */
    public Uni<Void> remove(Statements database, UserId person, Kind kind) {
        return database.query(REMOVE, Tuple.of(person.value(), kind.word())).replaceWithVoid();
    }

    /** The person is to be forgotten. */
    public Uni<Void> removeAll(Statements database, UserId person) {
        return database.query(REMOVE_ALL, Tuple.of(person.value())).replaceWithVoid();
    }

    private Uni<Endpoint> put(Statements database, UserId person, Kind kind, String statement, Object value) {
        return database.query(statement, Tuple.of(person.value(), kind.word(), value))
                .chain(rows -> first(database, person, kind, rows))
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<Endpoint>> first(Statements database, UserId person, Kind kind, RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = rows.iterator().next();
        Optional<Buffer> sealed = Optional.ofNullable(row.get(Buffer.class, "key"));
        Optional<Opening> opening = sealed.map(value -> seal.open(value.getBytes(), label(person, kind)));
        Endpoint endpoint = new Endpoint(
                kind,
                Optional.ofNullable(row.getString("base_url")),
                opening.map(found -> credential(person, found)).orElseGet(Credential.None::new),
                Optional.ofNullable(row.getString("model")),
                row.getBoolean("active"));
        return reseal(database, person, kind, sealed, opening).replaceWith(Optional.of(endpoint));
    }

    private static Credential credential(UserId person, Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> new Credential.Key(opened.secret());
            case Opening.UnknownKey unknown -> {
                LOG.warnf(
                        "Cannot open the API key of person %s because it was sealed under the key %s, which is not in RILL_SECRET_KEY",
                        person, unknown.key());
                yield new Credential.Lost();
            }
            case Opening.Damaged damaged -> {
                LOG.warnf("Cannot open the API key of person %s because it is not what was sealed for them", person);
                yield new Credential.Lost();
            }
        };
    }

    /** Whoever changed the row meanwhile has sealed under the newest key. */
    private Uni<Void> reseal(
            Statements database, UserId person, Kind kind, Optional<Buffer> sealed, Optional<Opening> opening) {
        if (!(opening.orElse(null) instanceof Opening.Opened opened) || !opened.outdated()) {
            return Uni.createFrom().voidItem();
        }
        Buffer anew = Buffer.buffer(seal.close(opened.secret(), label(person, kind)));
        return database.query(RESEAL, Tuple.of(person.value(), kind.word(), sealed.orElseThrow(), anew))
                .replaceWithVoid();
    }

    private static Label label(UserId person, Kind kind) {
        return new Label("endpoint", "key", person.value() + "/" + kind.word());
    }
}
