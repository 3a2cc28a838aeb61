package dev.rill.model.quirks;

import dev.rill.model.BaseUrl;
import dev.rill.model.quirks.KnownQuirks.Quirk;
import dev.rill.storage.Database;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Quirks that survive a restart and are shared by all processes. Answers from memory; what was learned is written, and what
 * others learned is read, every quarter of a minute, the first time at the start. Whoever dies before it wrote loses a request
 * that is refused once more.
 *
 * <p>A quirk is forgotten after thirty days, since servers change: then the field is tried again.
 */
@ApplicationScoped
class StoredQuirks implements Quirks {
    private static final Logger LOG = Logger.getLogger(StoredQuirks.class);
    private static final String KEEP = """
            insert into quirk (provider, model, field) values ($1, $2, $3)
            on conflict (provider, model, field) do update set learned_at = now()
            """;
    private static final String FORGET = "delete from quirk where learned_at < now() - interval '30 days'";
    private static final String READ = "select provider, model, field from quirk order by learned_at desc limit 10000";

    private final Database database;
    private final KnownQuirks known = new KnownQuirks();
    private final Set<Quirk> unwritten = ConcurrentHashMap.newKeySet();

    StoredQuirks(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> refused(BaseUrl provider, String model) {
        return known.refused(provider, model);
    }

    @Override
    public void learn(BaseUrl provider, String model, String field) {
        known.learn(provider, model, field);
        LOG.warnf("%s of %s refuses the field %s, so it is left out from now on", model, provider, field);
        unwritten.add(new Quirk(provider.toString(), model, field));
    }

    /** Writes what was learned here, reads what is known anywhere. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> share() {
        return Uni.createFrom()
                .deferred(this::write)
                .chain(() -> database.query(FORGET))
                .chain(() -> database.query(READ))
                .invoke(this::read)
                .replaceWithVoid();
    }

    private Uni<Void> write() {
        List<Quirk> news = List.copyOf(unwritten);
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = news.stream()
                .map(quirk -> Tuple.of(quirk.provider(), quirk.model(), quirk.field()))
                .toList();
        return database.batch(KEEP, rows)
                .invoke(() -> unwritten.removeAll(news))
                .replaceWithVoid();
    }

    /** What was learned while the rows were on their way is not in them. */
    private void read(RowSet<Row> rows) {
        Stream<Quirk> kept = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Quirk(row.getString(0), row.getString(1), row.getString(2)));
        known.knowOnly(Stream.concat(kept, unwritten.stream()).toList());
    }
}
