package dev.rill.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * This process as a row among its peers: it says every two seconds that it is alive, and after six seconds of silence the
 * others count it as dead (view {@code live_replica}).
 *
 * <p><b>How claims use it.</b> Work that survives a crash (an inbox row, a turn) carries the number of the replica that
 * works on it, in a column {@code replica}; null means that nobody does. One heartbeat a process thus keeps all its claims
 * alive, and nothing has to be renewed row by row. A row is free when nobody holds it, or when its holder is neither alive
 * nor oneself:
 *
 * <pre>
 * update turn set replica = $1
 * where id in (select id from turn
 *              where state in ('asked', 'answering')
 *                and (replica is null
 *                     or (replica &lt;&gt; $1 and replica not in (select id from live_replica)))
 *              order by id limit $2 for update skip locked)
 * returning *
 * </pre>
 *
 * <p><b>{@code replica <> $1} is load-bearing.</b> A laptop that slept, or a database that was away for a while, lets our
 * own row grow old. Our work in flight is still ours then, for as long as no other process has taken it; without that
 * condition we would claim it a second time from ourselves.
 *
 * <p><b>Fencing.</b> Another process may have taken over meanwhile. Hence each write that ends a piece of work names the
 * claim ({@code ... where id = $1 and replica = $2}), and a write that meets no row means: not ours any more, leave it.
 *
 * <p>The number is kept for the life of the process, also when the row was purged while it could not beat: the next beat
 * puts it back. Numbers are never used twice, so the claims of a purged row stay recognisable as nobody's. A clean stop
 * deletes the row, after everything else has stopped; from then on all that was claimed here is free.
 *
 * <p>With the embedded database all older rows go at the start: its lock admits one process, so nobody else can be alive and
 * the work of a killed predecessor is free at once.
 */
@ApplicationScoped
public class Replica {
    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(4);
    private static final String BEAT = """
            insert into replica (id, beat_at) values ($1, now())
            on conflict (id) do update set beat_at = excluded.beat_at
            """;

    private final Database database;
    private final String outdated;
    private final Uni<Long> id;
    private volatile boolean leaving;

    Replica(Database database, StorageSettings settings) {
        this.database = database;
        this.outdated = settings.embedded() ? "true" : "beat_at < now() - interval '1 hour'";
        this.id = register()
                .onFailure()
                .invoke(failure -> LOG.warnf("Cannot register this process: %s. Trying again.", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .memoize()
                .indefinitely();
    }

    /** The number of this process, as claims name it. The first call registers; it is the same for good afterwards. */
    public Uni<Long> id() {
        return id;
    }

    /** Takes the row away: whatever is still claimed by this process is free for others. The end of a clean stop. */
    public Uni<Void> leave() {
        return Uni.createFrom().deferred(() -> {
            leaving = true;
            return id.chain(own -> database.query("delete from replica where id = $1", Tuple.of(own)))
                    .replaceWithVoid();
        });
    }

    /** One heartbeat. A missed one is logged and no failure: there are two more before anybody counts us as dead. */
    @Scheduled(every = "{rill.storage.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return Uni.createFrom().deferred(() -> leaving ? Uni.createFrom().voidItem() : beatOnce());
    }

    void join(@Observes @Priority(1) StartupEvent event) {
        id.subscribe().with(own -> LOG.infof("This process is replica %d", own));
    }

    /** Late among the observers: intake and answers must have ended before their claims are given up. */
    void leave(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        try {
            leave().subscribeAsCompletionStage().get(ANSWER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failure) {
            LOG.warn("The database did not answer while stopping; others take over in six seconds");
        }
    }

    private Uni<Long> register() {
        return database.transaction(transaction -> transaction
                .query("delete from replica where " + outdated)
                .chain(() -> transaction.query("insert into replica default values returning id"))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private Uni<Void> beatOnce() {
        return id.chain(own -> database.query(BEAT, Tuple.of(own)))
                .ifNoItem()
                .after(ANSWER_DEADLINE)
                .fail()
                .onFailure()
                .invoke(this::logMissedBeat)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void logMissedBeat(Throwable failure) {
        if (!leaving) {
            LOG.warnf("A heartbeat failed: %s", failure.toString());
        }
    }
}
