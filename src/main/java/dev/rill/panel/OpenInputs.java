package dev.rill.panel;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.route.Incoming.Origin;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The table of what people have been asked to type, one thing a chat and person, for five minutes from the last time that
 * they were asked. What is kept ends its update in the same transaction, so it is kept once.
 */
@ApplicationScoped
class OpenInputs {
    private static final String OPEN = """
            with late as (
                delete from panel_input where expires_at < now() and (chat_id, person) <> ($1, $2)
            )
            insert into panel_input (chat_id, person, topic, field, message, expires_at)
            values ($1, $2, $3, $4, $5, now() + interval '5 minutes')
            on conflict (chat_id, person) do update set topic = excluded.topic, field = excluded.field,
                   message = excluded.message, rest = '', expires_at = excluded.expires_at
            """;
    private static final String FIND = """
            select field, message, rest from panel_input
            where chat_id = $1 and person = $2 and topic = $3 and expires_at > now()
            """;
    private static final String ASK_AGAIN = """
            update panel_input set rest = $3, expires_at = now() + interval '5 minutes'
            where chat_id = $1 and person = $2
            """;
    private static final String END = "delete from panel_input where chat_id = $1 and person = $2";
    private static final String ANSWER = """
            with done as (
                %s returning chat_id
            )
            delete from panel_input using done
            where panel_input.chat_id = done.chat_id and person = $3 and field = $4
            """.formatted(Receipt.DONE);

    private final Database database;

    OpenInputs(Database database) {
        this.database = database;
    }

    /**
     * What is open.
     *
     * @param sheet the sheet that asked, by name
     * @param argument what its button said
     * @param message the panel that asked
     * @param rest what goes on with an answer that was refused; empty where nothing does
     */
    record Input(String sheet, String argument, long message, String rest) {
        private static Input read(Row row) {
            String[] button = row.getString("field").split(":", 2);
            return new Input(button[0], button[button.length - 1], row.getLong("message"), row.getString("rest"));
        }
    }

    /** Opens one, in place of what is open there. */
    Uni<Void> open(Origin origin, String sheet, String argument, long message) {
        Tuple row = key(origin)
                .addLong(origin.place().topic())
                .addString(sheet + ":" + argument)
                .addLong(message);
        return database.query(OPEN, row).replaceWithVoid();
    }

    Uni<Optional<Input>> find(Origin origin) {
        return database.query(FIND, key(origin).addLong(origin.place().topic()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Input::read));
    }

    /** The person has been asked again; {@code rest} may still come of the answer that was refused. */
    Uni<Void> askAgain(Origin origin, String rest) {
        return database.query(ASK_AGAIN, key(origin).addString(rest)).replaceWithVoid();
    }

    /** Nobody waits for anything there any more. */
    Uni<Void> end(Origin origin) {
        return database.query(END, key(origin)).replaceWithVoid();
    }

    /** Keeps the answer, unless the input was ended meanwhile. */
    Uni<Void> answer(Origin origin, Input input, Keeping keeping) {
        return once(
                origin,
                ANSWER,
                update(origin).addLong(origin.person().value()).addString(input.sheet() + ":" + input.argument()),
                keeping);
    }

    /** Keeps what a button brought. */
    Uni<Void> keep(Origin origin, Keeping keeping) {
        return once(origin, Receipt.DONE, update(origin), keeping);
    }

    private Uni<Void> once(Origin origin, String ending, Tuple parameters, Keeping keeping) {
        return database.transaction(transaction -> transaction
                .query(ending, parameters)
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : keeping.keep(transaction, origin).replaceWithVoid()));
    }

    private static Tuple update(Origin origin) {
        return Tuple.of(origin.receipt().chat().value(), origin.receipt().updateId());
    }

    private static Tuple key(Origin origin) {
        return Tuple.of(origin.place().chat().value(), origin.person().value());
    }
}
