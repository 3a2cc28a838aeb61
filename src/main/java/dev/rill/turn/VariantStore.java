package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.route.Incoming.Origin;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The answers of turns that have several. The turn's own row holds one of them, which is the one that is shown and
 * remembered; turning to another one asks no model.
 */
@ApplicationScoped
class VariantStore {
    /** Where there is nothing to answer again, the update stays, so that the person is told so. */
    private static final String ANOTHER = """
            with last as (
                select * from turn
                where chat_id = $1 and topic = $3 and asked_by = $4 and ended_at is not null and question <> ''
                  and id = (select max(id) from turn where chat_id = $1 and topic = $3)
                  and id > coalesce((select begins_after from conversation where chat_id = $1 and topic = $3), 0)
                for update
            ), done as (
                %s and exists (select from last) returning chat_id
            ), kept as (
                insert into variant (chat_id, turn, number, state, answer, closing, cut, model, error_id, size)
                select last.chat_id, id, variant, state, answer, closing, cut, model, error_id, size
                from last, done where answer <> '' and state <> 'failed'
                on conflict do nothing
            )
            update turn set
                variant = case when last.answer <> '' and last.state <> 'failed' then last.variants + 1 else last.variant end,
                variants = case when last.answer <> '' and last.state <> 'failed' then last.variants + 1
                                else last.variants end,
                state = 'asked', answer = '', closing = '', thoughts = '', cut = false, error_id = null, attempts = 0,
                revision = turn.revision + 1, began_at = null, ended_at = null, shown_at = null, voiced_at = null
            from last, done
            where turn.chat_id = last.chat_id and turn.id = last.id
            returning turn.id
            """.formatted(Receipt.DONE);

    private static final String TURN_TO = """
            with done as (
                %s returning chat_id
            )
            update turn set state = chosen.state, answer = chosen.answer, closing = chosen.closing, thoughts = '',
                   cut = chosen.cut, model = chosen.model, error_id = chosen.error_id, size = chosen.size, variant = chosen.number,
                   revision = revision + 1, attempts = 0, shown_at = null
            from done, variant chosen
            where turn.chat_id = done.chat_id and turn.id = $3 and asked_by = $4 and ended_at is not null
              and chosen.chat_id = turn.chat_id and chosen.turn = turn.id and chosen.number = $5
            returning turn.id
            """.formatted(Receipt.DONE);

    private final Database database;

    VariantStore(Database database) {
        this.database = database;
    }

    /** Asks the person's last question again, if it is answered; whether it was. */
    Uni<Boolean> another(Origin origin) {
        return changes(
                ANOTHER,
                wish(origin)
                        .addLong(origin.place().topic())
                        .addLong(origin.person().value()));
    }

    /** Shows another answer of a turn; whether there is such a one. */
    Uni<Boolean> turnTo(Origin origin, long turn, int number) {
        return changes(
                TURN_TO,
                wish(origin).addLong(turn).addLong(origin.person().value()).addInteger(number));
    }

    private static Tuple wish(Origin origin) {
        return Tuple.of(origin.receipt().chat().value(), origin.receipt().updateId());
    }

    private Uni<Boolean> changes(String statement, Tuple parameters) {
        return database.query(statement, parameters).map(rows -> rows.rowCount() > 0);
    }
}
