package dev.rill.turn;

import dev.rill.conversation.Asked;
import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.model.Bookmark;
import dev.rill.model.Usage;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.route.Incoming.Ask;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Replied;
import dev.rill.settings.PreferenceStore;
import dev.rill.storage.Database;
import dev.rill.storage.Replica;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The turns' table. A turn is open until its end is shown; of a conversation's open turns the oldest is the next. Each
 * write of a running turn names its replica: one that finds no row comes too late, somebody else has taken the turn over.
 */
@ApplicationScoped
class TurnStore {
    /** A question, or one more part of the question that is still open for parts: then nothing has begun it. */
    private static final String ASK = """
            with held as (
                select id from turn
                where chat_id = $1 and topic = $3 and asked_by = $4 and shown_at is null and state = 'asked'
                  and ready_at > now() and album is not distinct from $9::text and $16::text is null
                  and ($9::text is not null or part_ids[cardinality(part_ids)] = $6 - 1)
                  and cardinality(part_ids) < $12 and length(question) + length($7) <= $13
                order by id desc limit 1 for update
            ), allowed as (
                select 1 where exists (select from held)
                            or (select count(*) from turn
                                where chat_id = $1 and topic = $3 and asked_by = $4 and shown_at is null) <= $8
            ), done as (
                %s and exists (select 1 from allowed) returning chat_id
            ), reached as (
                update chat set unreachable_since = null from done
                where chat.id = done.chat_id and unreachable_since is not null
            ), joined as (
                update turn set part_ids = part_ids || $6::bigint, part_texts = part_texts || $10::text,
                       question = rtrim(array_to_string(part_texts, '') || $10, E'\n'),
                       ready_at = now() + $11::int * interval '1 millisecond'
                from held, done where turn.chat_id = done.chat_id and turn.id = held.id
            ), asked as (
                insert into turn (chat_id, topic, asked_by, language, question_id, question, album, ready_at,
                                  part_ids, part_texts, replies_to, replied_text, model_asked, speaker)
                select chat_id, $3, $4, $5, $6, $7, $9, now() + $11::int * interval '1 millisecond',
                       case when $11::int > 0 then array[$6::bigint] else '{}' end,
                       case when $11::int > 0 then array[$10::text] else '{}' end, $14, $15, $16, $17
                from done where not exists (select from held)
            )
            select count(*) from allowed
            """.formatted(Receipt.DONE);

    private static final String BEGIN = """
            update turn set state = case state when 'asked' then 'answering' else state end, attempts = attempts + 1,
                   began_at = now(), replica = $3
            where chat_id = $1
              and id = (select min(id) from turn where chat_id = $1 and topic = $2 and shown_at is null)
              and ready_at <= now()
            returning *, %s, %s
            """.formatted(PreferenceStore.OF_CHAT, EndpointStore.ELSEWHERE);
    private static final String SHOWS_IN =
            "update turn set messages = $4 where chat_id = $1 and id = $2 and replica = $3";
    /** One of several answers is kept among them, too; without the thoughts that led to it. */
    private static final String END = """
            with ended as (
                update turn set state = $4, answer = $5, closing = $6, model = $7, prompt_tokens = $8,
                       completion_tokens = $9, error_id = $10, size = $11, cut = $12, thoughts = $13,
                       bookmark = $14, ended_at = now()
                where chat_id = $1 and id = $2 and replica = $3 and revision = $15
                returning *
            )
            insert into variant (chat_id, turn, number, state, answer, closing, cut, model, error_id, size)
            select chat_id, id, variant, state, answer, closing, cut, model, error_id, size from ended where variants > 1
            on conflict (chat_id, turn, number) do update set state = excluded.state, answer = excluded.answer,
                   closing = excluded.closing, cut = excluded.cut, model = excluded.model,
                   error_id = excluded.error_id, size = excluded.size
            """;
    /** Not where somebody had second thoughts in the meantime: then it has no end any more, or another one. */
    private static final String SHOWN = """
            update turn set shown_at = now()
            where chat_id = $1 and id = $2 and replica = $3 and revision = $4 and ended_at is not null
            returning exists (select from turn next where next.chat_id = $1 and next.topic = turn.topic
                              and next.shown_at is null and next.id <> $2)
            """;

    private static final String UNSAID = """
            update turn set shown_at = now(), state = case when ended_at is null then 'failed' else state end
            where chat_id = $1 and id = $2 and replica = $3
            """;
    /** What waits there would not be heard either, and a model would be paid for it. */
    private static final String UNREACHABLE = """
            with unsaid as (
                %s returning chat_id, topic
            ), marked as (
                update chat set unreachable_since = coalesce(unreachable_since, now()) from unsaid
                where chat.id = unsaid.chat_id and $4
            )
            update turn set shown_at = now(), state = 'failed' from unsaid
            where turn.chat_id = unsaid.chat_id and turn.topic = unsaid.topic and turn.state = 'asked'
              and turn.shown_at is null and turn.id <> $2
            """.formatted(UNSAID);
    /** In private chats the ids are the bot's, not the chat's: what other private chats used lately counts too. */
    private static final String OTHERS = """
            select unnest(messages) from turn where chat_id = $1 and id <> $2 and id > $2 - 50
            union select question_id from turn where chat_id = $1 and id > $2 - 50
            union select reply from inbox where chat_id = $1 and reply is not null
            union select unnest(messages) from turn where $1 > 0 and chat_id > 0 and id <> $2
                         and began_at > now() - interval '1 hour'
            union select question_id from turn where $1 > 0 and chat_id > 0 and began_at > now() - interval '1 hour'
            """;

    private static final String SENDING = "update turn set sends = $4 where chat_id = $1 and id = $2 and replica = $3";
    private static final String TAKE_UP = """
            with orphan as (
                select id from chat
                where id in (select chat_id from turn where shown_at is null and replica is distinct from $1)
                  and (replica is null or replica = $1 or replica not in (select id from live_replica))
                order by id limit $2 for update skip locked
            ), taken as (
                update chat set replica = $1 from orphan where chat.id = orphan.id and chat.replica is distinct from $1
            )
            select distinct chat_id, topic from turn
            where shown_at is null and replica is distinct from $1 and chat_id in (select id from orphan)
            """;

    private final Database database;
    private final Replica replica;

    TurnStore(Database database, Replica replica) {
        this.database = database;
        this.replica = replica;
    }

    /** Keeps a question, unless the person has {@code limit} waiting behind the running one; whether it was kept. */
    Uni<Boolean> ask(Ask ask, int limit) {
        Origin origin = ask.origin();
        Tuple question = Tuple.tuple()
                .addLong(origin.receipt().chat().value())
                .addLong(origin.receipt().updateId())
                .addLong(origin.place().topic())
                .addLong(origin.person().value())
                .addString(origin.language().code())
                .addLong(ask.message())
                .addString(ask.text())
                .addInteger(limit)
                .addString(ask.album().orElse(null))
                .addString(Part.joint(ask.text()))
                .addInteger((int) Part.patience(ask).toMillis())
                .addInteger(Part.MOST)
                .addInteger(Part.LONGEST_QUESTION)
                .addLong(ask.replied().map(Replied::message).orElse(null))
                .addString(ask.replied().map(Replied::text).orElse(""))
                .addString(ask.model().orElse(null))
                .addString(origin.speaker());
        return database.query(ASK, question).map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    /** Takes the oldest open turn of a conversation. */
    Uni<Optional<Turn>> begin(Place place) {
        return replica.id()
                .chain(own -> database.query(BEGIN, Tuple.of(place.chat().value(), place.topic(), own)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(TurnStore::read));
    }

    /** Keeps that a message is about to be sent. */
    Uni<Void> sending(Turn turn, int sends) {
        return own(turn)
                .chain(key -> database.query(SENDING, key.addInteger(sends)))
                .replaceWithVoid();
    }

    /** Keeps which messages show the answer. */
    Uni<Void> showsIn(Turn turn, List<Long> messages) {
        return own(turn)
                .chain(key -> database.query(SHOWS_IN, key.addArrayOfLong(messages.toArray(Long[]::new))))
                .replaceWithVoid();
    }

    /** Keeps the answer, which is not to be asked for again from now on; unless the question has changed meanwhile. */
    Uni<Void> end(Turn turn, Ending ending, int size) {
        return own(turn)
                .map(key -> key.addString(ending.outcome().column())
                        .addString(ending.answer())
                        .addString(ending.closing())
                        .addString(ending.model().orElse(null))
                        .addLong(ending.usage().map(Usage::prompt).orElse(null))
                        .addLong(ending.usage().map(Usage::completion).orElse(null))
                        .addString(ending.errorId().orElse(null))
                        .addInteger(size)
                        .addBoolean(ending.cut())
                        .addString(ending.thoughts())
                        .addString(ending.bookmark().map(Bookmark::text).orElse(null))
                        .addInteger(turn.revision()))
                .chain(row -> database.query(END, row))
                .replaceWithVoid();
    }

    /** Closes the turn: its end stands in the chat. Whether another one waits in its conversation. */
    Uni<Boolean> shown(Turn turn) {
        return own(turn)
                .chain(key -> database.query(SHOWN, key.addInteger(turn.revision())))
                .map(TurnStore::isTrue);
    }

    /** Closes the turn: this answer could not be said. */
    Uni<Void> unsaid(Turn turn) {
        return own(turn).chain(key -> database.query(UNSAID, key)).replaceWithVoid();
    }

    /**
     * Closes the turn and those that wait behind it: nothing can be said there.
     *
     * @param chat whether that goes for the whole chat, not only for its topic
     */
    Uni<Void> unreachable(Turn turn, boolean chat) {
        return own(turn)
                .chain(key -> database.query(UNREACHABLE, key.addBoolean(chat)))
                .replaceWithVoid();
    }

    /** Ids of messages near that turn which are known to be something else than its answer. */
    Uni<Set<Long>> others(Turn turn) {
        return database.query(OTHERS, Tuple.of(turn.place().chat().value(), turn.id()))
                .map(rows -> {
                    Set<Long> ids = new HashSet<>();
                    rows.forEach(row -> ids.add(row.getLong(0)));
                    return ids;
                });
    }

    /** Takes over conversations whose open turns nobody works on; at most about {@code limit}. */
    Uni<List<Place>> takeUp(int limit) {
        return replica.id()
                .chain(own -> database.query(TAKE_UP, Tuple.of(own, limit)))
                .map(TurnStore::places);
    }

    /** Where the row was not ours any more, its new owner sees to what follows; asking once more does no harm. */
    private static boolean isTrue(RowSet<Row> rows) {
        return rows.rowCount() == 0 || rows.iterator().next().getBoolean(0);
    }

    private Uni<Tuple> own(Turn turn) {
        return replica.id().map(own -> Tuple.tuple(List.of(turn.place().chat().value(), turn.id(), own)));
    }

    private static List<Place> places(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Place(new ChatId(row.getLong(0)), row.getLong(1)))
                .toList();
    }

    private static Turn read(Row row) {
        Optional<Abroad> abroad = Optional.ofNullable(row.getString("inline_message"))
                .map(message -> new Abroad(message, row.getBoolean("quoted")));
        return new Turn(
                new Place(new ChatId(row.getLong("chat_id")), row.getLong("topic")),
                row.getLong("id"),
                new UserId(row.getLong("asked_by")),
                new Language(row.getString("language")),
                row.getLong("question_id"),
                row.getString("question"),
                row.getString("speaker"),
                Optional.ofNullable(row.getLong("replies_to"))
                        .map(message -> new Asked.Replied(message, row.getString("replied_text"))),
                Optional.ofNullable(row.getString("model_asked")),
                Arrays.asList(row.getArrayOfLongs("messages")),
                row.getInteger("sends"),
                row.getInteger("attempts"),
                row.getInteger("revision"),
                Optional.ofNullable(row.getLong("continues")),
                new Turn.Variants(row.getInteger("variant"), row.getInteger("variants")),
                abroad.isPresent() ? Abroad.preferences(PreferenceStore.read(row)) : PreferenceStore.read(row),
                row.getBoolean("elsewhere"),
                row.getValue("ended_at") == null ? Optional.empty() : Optional.of(readEnding(row)),
                abroad);
    }

    private static Ending readEnding(Row row) {
        return new Ending(
                Ending.Outcome.ofColumn(row.getString("state")),
                row.getString("answer"),
                row.getString("closing"),
                row.getBoolean("cut"),
                Optional.ofNullable(row.getString("model")),
                Optional.empty(),
                Optional.ofNullable(row.getString("error_id")),
                row.getString("thoughts"),
                Optional.empty(),
                false);
    }
}
