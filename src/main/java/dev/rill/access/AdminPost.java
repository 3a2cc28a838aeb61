package dev.rill.access;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Loops;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.storage.Database;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.LinkPreviewOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Notices by Telegram, in the language that each admin has chosen, else that of their last question, else in English. The
 * database remembers what was told, so that all replicas tell it once, also over a restart.
 *
 * <p>Shared mutable state: when this process last asked the database about a topic, so that a storm of failures asks it once
 * a minute; any thread.
 */
@ApplicationScoped
class AdminPost implements AdminNotices {
    private static final Logger LOG = Logger.getLogger(AdminPost.class);
    private static final Duration BETWEEN_QUERIES = Duration.ofMinutes(1);
    private static final String DUE = """
            insert into admin_notice (topic) values ($1)
            on conflict (topic) do update set told_at = now()
            where admin_notice.told_at <= now() - $2::bigint * interval '1 millisecond'
            """;
    private static final String LANGUAGE = """
            select coalesce((select "values" ->> 'language' from preference where owner = $1),
                            (select language from turn where chat_id = $1 order by id desc limit 1))
            """;

    private final Database database;
    private final Outbox outbox;
    private final Loops loops;
    private final Phrasebook phrasebook;
    private final List<ChatId> admins;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    AdminPost(Database database, Outbox outbox, Loops loops, Phrasebook phrasebook, Operators operators) {
        this.database = database;
        this.outbox = outbox;
        this.loops = loops;
        this.phrasebook = phrasebook;
        this.admins = operators.all().stream()
                .map(operator -> new ChatId(operator.value()))
                .toList();
    }

    @Override
    public Uni<Void> tell(Notice notice) {
        return Uni.createFrom()
                .deferred(() ->
                        mayBeDue(notice) ? tellIfDue(notice) : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the admins were not told of %s: %s",
                        notice.topic(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private boolean mayBeDue(Notice notice) {
        Instant now = loops.now();
        Instant last = asked.get(notice.topic());
        if (last != null && now.isBefore(last.plus(BETWEEN_QUERIES))) {
            return false;
        }
        asked.put(notice.topic(), now);
        return true;
    }

    private Uni<Void> tellIfDue(Notice notice) {
        return database.query(DUE, Tuple.of(notice.topic(), notice.quiet().toMillis()))
                .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().voidItem() : spread(notice));
    }

    private Uni<Void> spread(Notice notice) {
        LOG.warn(notice.words().apply(phrasebook.in(Language.ENGLISH)));
        return Multi.createFrom()
                .iterable(admins)
                .onItem()
                .transformToUniAndConcatenate(admin -> loops.at(admin, send(admin, notice)))
                .onItem()
                .ignoreAsUni();
    }

    /** Who has never spoken to the bot, or blocked it, cannot be told; the others can. */
    private Uni<Void> send(ChatId admin, Notice notice) {
        return language(admin)
                .map(language -> notice.words().apply(phrasebook.in(language)))
                .map(words -> new SendMessage(admin.value(), null, words, null, LinkPreviewOptions.NONE, null))
                .chain(message -> outbox.send(Ticket.of(message, Urgency.REPLY)))
                .replaceWithVoid()
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> {
                    LOG.infof("admin %s was not told: %s", admin, failure.failure());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Language> language(ChatId admin) {
        return database.query(LANGUAGE, Tuple.of(admin.value()))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getString(0)))
                .map(phrasebook::nearest);
    }
}
