package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Replied;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Questions from chats that are not ours, on their way into the turns' table. Each statement has its effect once. */
@ApplicationScoped
class AbroadStore {
    private static final String ASK = """
            with allowed as (
                select 1 where (select count(*) from turn where chat_id = $1 and topic = $3 and shown_at is null) <= $10
            ), done as (
                %s and exists (select 1 from allowed) returning chat_id
            ), asked as (
                insert into turn (chat_id, topic, asked_by, language, question_id, question, inline_message, quoted,
                                  replies_to, replied_text)
                select chat_id, $3, chat_id, $4, 0, $5, $6, $7, $8, $9 from done
            )
            select count(*) from allowed
            """.formatted(Receipt.DONE);

    /** One that waits has an end from now on, which is shown when its turn has come. */
    private static final String CALL_OFF = """
            with done as (
                %s returning chat_id
            )
            update turn set state = 'stopped', closing = $5, ended_at = now() from done
            where turn.chat_id = done.chat_id and topic = $3 and inline_message = $4 and state = 'asked'
            returning turn.id
            """.formatted(Receipt.DONE);

    private final Database database;

    AbroadStore(Database database) {
        this.database = database;
    }

    /** A question, and the message in which its answer is to stand. */
    record Question(Origin origin, String text, Optional<Replied> replied, Abroad abroad) {}

    /** Notes that what must never happen twice is about to be tried; whether it is the first time. */
    Uni<Boolean> isFirstTry(Origin origin) {
        return database.query(Receipt.TRIED, receipt(origin)).map(rows -> rows.rowCount() > 0);
    }

    /** Keeps a question, unless the person has {@code limit} waiting behind the running one; whether it was kept. */
    Uni<Boolean> ask(Question question, int limit) {
        Origin origin = question.origin();
        Tuple row = receipt(origin)
                .addLong(origin.place().topic())
                .addString(origin.language().code())
                .addString(question.text())
                .addString(question.abroad().message())
                .addBoolean(question.abroad().quoted())
                .addLong(question.replied().map(Replied::message).orElse(null))
                .addString(question.replied().map(Replied::text).orElse(""))
                .addInteger(limit);
        return database.query(ASK, row).map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    /** Gives a person's question that still waits an end in those words, as Markdown; whether there was one. */
    Uni<Boolean> callOff(Origin origin, String message, String closing) {
        Tuple wish = receipt(origin)
                .addLong(origin.place().topic())
                .addString(message)
                .addString(closing);
        return database.query(CALL_OFF, wish).map(rows -> rows.rowCount() > 0);
    }

    private static Tuple receipt(Origin origin) {
        return Tuple.tuple()
                .addLong(origin.receipt().chat().value())
                .addLong(origin.receipt().updateId());
    }
}
