package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.storage.Database;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells people whose question waits behind a running answer that it does. The message that says so is the first of the
 * answer: the answer is written over it. It is kept like any message of an answer, so a process that dies leaves nothing
 * behind that nobody knows.
 *
 * <p>Shared mutable state: the notices on their way, one a place at the most; touched on the chat's loop alone.
 */
@ApplicationScoped
class WaitingLine {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final String UNTOLD = """
            select id, language, question_id, position from (
                select id, language, question_id, state, messages, sends, ready_at, inline_message,
                       row_number() over (order by id) as position
                from turn where chat_id = $1 and topic = $2 and shown_at is null
            ) line
            where position > 1 and state = 'asked' and messages = '{}' and sends = 0 and ready_at <= now()
                  and inline_message is null
            order by id
            """;
    private static final String ANNOUNCE =
            "update turn set sends = 1 where chat_id = $1 and id = $2 and state = 'asked' and sends = 0";
    private static final String TOLD =
            "update turn set messages = array[$3::bigint] where chat_id = $1 and id = $2 and messages = '{}'";
    private static final String TAKE_BACK =
            "update turn set sends = 0 where chat_id = $1 and id = $2 and state = 'asked' and messages = '{}'";

    private final Database database;
    private final Outbox outbox;
    private final Phrasebook phrasebook;
    private final Map<Place, Boolean> calledAgain = new ConcurrentHashMap<>();
    private final Map<Place, Notice> onTheirWay = new ConcurrentHashMap<>();

    WaitingLine(Database database, Outbox outbox, Phrasebook phrasebook) {
        this.database = database;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
    }

    /** Tells everybody in the line of that place who has not been told. */
    Uni<Void> tell(Place place) {
        return Uni.createFrom().deferred(() -> {
            if (calledAgain.put(place, true) != null) {
                return Uni.createFrom().voidItem();
            }
            return Multi.createBy()
                    .repeating()
                    .uni(() -> tellAll(place))
                    .whilst(more -> more)
                    .onTermination()
                    .invoke(() -> calledAgain.remove(place))
                    .onItem()
                    .ignoreAsUni();
        });
    }

    /** The next answer begins: a notice that is not out yet stays away, one that is on its way is waited for. */
    Uni<Void> move(Place place) {
        return Uni.createFrom()
                .deferred(() -> Optional.ofNullable(onTheirWay.get(place))
                        .map(this::overtake)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> tellAll(Place place) {
        calledAgain.put(place, false);
        return database.query(UNTOLD, Tuple.of(place.chat().value(), place.topic()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> tell(new Notice(place, row)))
                .onItem()
                .ignoreAsUni()
                .map(told -> calledAgain.getOrDefault(place, false));
    }

    private Uni<Void> tell(Notice notice) {
        return Uni.createFrom()
                .deferred(() -> {
                    onTheirWay.put(notice.place, notice);
                    return database.query(ANNOUNCE, notice.key());
                })
                .chain(() -> outbox.send(notice.ticket))
                .chain(sent -> sent == null
                        ? takeBack(notice)
                        : database.query(TOLD, notice.key().addLong(sent.messageId()))
                                .replaceWithVoid())
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> mayStand(failure) ? Uni.createFrom().voidItem() : takeBack(notice))
                .onTermination()
                .invoke(() -> {
                    onTheirWay.remove(notice.place, notice);
                    notice.over.complete(null);
                });
    }

    private Uni<Void> overtake(Notice notice) {
        notice.obsolete = true;
        if (!notice.drawn) {
            notice.ticket.hurry();
            return takeBack(notice);
        }
        return Uni.createFrom()
                .completionStage(notice.over)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> takeBack(Notice notice) {
        return database.query(TAKE_BACK, notice.key()).replaceWithVoid();
    }

    /** Then the answer looks for it. */
    private static boolean mayStand(Throwable failure) {
        return failure instanceof TelegramException refusal
                && refusal.failure() instanceof Unreachable lost
                && lost.mayHaveLanded();
    }

    /** A notice on its way. */
    private final class Notice {
        private final Place place;
        private final long turn;
        private final long question;
        private final String text;
        private final Ticket<SentMessage> ticket;
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private boolean drawn;
        private boolean obsolete;

        Notice(Place place, Row row) {
            this.place = place;
            this.turn = row.getLong("id");
            this.question = row.getLong("question_id");
            this.text = phrasebook.in(new Language(row.getString("language"))).waiting(row.getInteger("position"));
            this.ticket = new Ticket<>(place.chat(), Urgency.REPLY, this::draw);
        }

        private Optional<Method<SentMessage>> draw() {
            if (obsolete) {
                return Optional.empty();
            }
            drawn = true;
            ChatId chat = place.chat();
            Long topic = place.topic() == 0 ? null : place.topic();
            ReplyParameters reply = chat.isPrivate() || question == 0 ? null : ReplyParameters.to(question);
            return Optional.of(new SendMessage(chat.value(), topic, text, null, LinkPreviewOptions.NONE, null, reply));
        }

        private Tuple key() {
            return Tuple.tuple(List.of(place.chat().value(), turn));
        }
    }
}
