package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.route.Incoming.Origin;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What people do to questions that stand already. Each of these happens exactly once, to turns of the person alone, and ends
 * its update. A turn that is asked anew gets a new revision, so that an end which is still on its way to the old one is
 * dropped; its messages stay, and show the new answer.
 */
@ApplicationScoped
class SecondThoughts {
    private static final String ASKED_ANEW = """
            state = 'asked', answer = '', closing = '', thoughts = '', cut = false, error_id = null, attempts = 0,
            revision = revision + 1, began_at = null, ended_at = null, shown_at = null, voiced_at = null
            """;
    /** Not while a later turn has begun: then the conversation has gone on from here. */
    private static final String IS_LAST = """
            not exists (select from turn later where later.chat_id = turn.chat_id and later.topic = turn.topic
                        and later.id > turn.id and later.state <> 'asked')
            """;

    /** The end of an answer may be seen before it is kept; who presses a button under it then has to wait a moment. */
    private static final String DONE_UNLESS_ANSWERING = Receipt.DONE + """
            and not exists (select from turn where turn.chat_id = $1 and turn.id = $3 and turn.state = 'answering')
            """;

    private static final String ANSWERING =
            "select exists (select from turn where chat_id = $1 and id = $2 and state = 'answering')";

    private static final String KNOWS = """
            select exists (select from turn
                           where chat_id = $1 and topic = $2 and ($3 = question_id or $3 = any(part_ids)))
            """;

    private static final String AGAIN = """
            with done as (
                %s returning chat_id
            )
            update turn set %s
            from done
            where turn.chat_id = done.chat_id and id = $3 and asked_by = $4 and state = 'failed'
            returning id
            """.formatted(DONE_UNLESS_ANSWERING, ASKED_ANEW);
    /** What was cut is shown once more, without the button and the remark, the closing's first paragraph; then the rest. */
    private static final String GO_ON = """
            with done as (
                %s returning chat_id
            ), asked as (
                insert into turn (chat_id, topic, asked_by, language, question_id, question, continues,
                                  model_asked, speaker)
                select former.chat_id, topic, asked_by, $5, messages[cardinality(messages)], $6, id, model_asked, speaker
                from turn former join done on done.chat_id = former.chat_id
                where id = $3 and asked_by = $4 and former.cut and ended_at is not null and cardinality(messages) > 0
                  and id > coalesce((select begins_after from conversation c
                                     where c.chat_id = former.chat_id and c.topic = former.topic), 0)
                on conflict do nothing
                returning id
            )
            update turn set cut = false, closing = substr(closing, length(split_part(closing, E'\\n\\n', 1)) + 3),
                   revision = revision + 1, attempts = 0, shown_at = null
            from asked where turn.chat_id = $1 and turn.id = $3
            returning asked.id
            """.formatted(DONE_UNLESS_ANSWERING);

    private static final String REPHRASE = """
            with done as (
                %s returning chat_id
            ), meant as (
                select id, question, array(select case part.id when $6 then $7 else part.text end
                                 from unnest(part_ids, part_texts) with ordinality as part (id, text, number)
                                 order by number) as texts
                from turn
                where chat_id = $1 and topic = $3 and asked_by = $4 and ($6 = question_id or $6 = any(part_ids))
                  and continues is null and %s
            ), worded as (
                select id, question, texts,
                       case when texts = '{}' then $5 else rtrim(array_to_string(texts, ''), E'\\n') end as words
                from meant
            ), rephrased as (
                select worded.* from worded, done where question <> words
            ), forgotten as (
                delete from variant using rephrased where variant.chat_id = $1 and variant.turn = rephrased.id
            )
            update turn set question = words, part_texts = texts, variant = 1, variants = 1, %s
            from rephrased
            where turn.chat_id = $1 and turn.id = rephrased.id
            returning turn.id
            """.formatted(Receipt.DONE, IS_LAST, ASKED_ANEW);

    private final Database database;

    SecondThoughts(Database database) {
        this.database = database;
    }

    /** What became of a wish to have more written. */
    enum Opening {
        OPENED,
        /** There is nothing of the person that could be opened. */
        NOTHING,
        /** The answer has just ended, and that is not kept yet; nothing was done. */
        TOO_EARLY
    }

    /** Asks a failed turn again. */
    Uni<Opening> again(Origin origin, long turn) {
        return open(
                origin,
                turn,
                AGAIN,
                receipt(origin).addLong(turn).addLong(origin.person().value()));
    }

    /** Asks for more of an answer that was cut by its length, in a turn of its own. */
    Uni<Opening> goOn(Origin origin, long turn, String instruction) {
        Tuple wish = receipt(origin)
                .addLong(turn)
                .addLong(origin.person().value())
                .addString(origin.language().code())
                .addString(instruction);
        return open(origin, turn, GO_ON, wish);
    }

    private Uni<Opening> open(Origin origin, long turn, String statement, Tuple wish) {
        return one(statement, wish)
                .chain(opened -> opened.isPresent()
                        ? Uni.createFrom().item(Opening.OPENED)
                        : database.query(
                                        ANSWERING,
                                        Tuple.of(origin.receipt().chat().value(), turn))
                                .map(rows ->
                                        rows.iterator().next().getBoolean(0) ? Opening.TOO_EARLY : Opening.NOTHING));
    }

    /** Asks the running or last question, or a part of it, in other words; the turn, if it was that one and the words are others. */
    Uni<Optional<Long>> rephrase(Origin origin, long message, String text) {
        Tuple wish = receipt(origin)
                .addLong(origin.place().topic())
                .addLong(origin.person().value())
                .addString(text)
                .addLong(message)
                .addString(Part.joint(text));
        return one(REPHRASE, wish);
    }

    /** Whether that message has been a question, or a part of one. */
    Uni<Boolean> knows(Origin origin, long message) {
        Tuple key = Tuple.of(origin.place().chat().value(), origin.place().topic(), message);
        return database.query(KNOWS, key).map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Tuple receipt(Origin origin) {
        return Tuple.of(origin.receipt().chat().value(), origin.receipt().updateId());
    }

    private Uni<Optional<Long>> one(String statement, Tuple parameters) {
        return database.query(statement, parameters).map(SecondThoughts::first);
    }

    private static Optional<Long> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(row -> row.getLong(0));
    }
}
