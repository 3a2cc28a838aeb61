package dev.rill.privacy;

import dev.rill.kernel.Place;
import dev.rill.privacy.Transcript.Answer;
import dev.rill.privacy.Transcript.Said;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads what was said in a place: the newest, as much of it as a file may hold. What has not ended yet is left out. */
@ApplicationScoped
class TranscriptStore {
    static final int MOST_TURNS = 2_000;
    static final int MOST_BYTES = 4 << 20;

    /** One turn more than is wanted tells whether there are more. */
    private static final String READ = """
            with latest as (
                select id, octet_length(question) + octet_length(answer) + octet_length(closing)
                           + coalesce((select sum(octet_length(v.answer) + octet_length(v.closing)) from variant v
                                       where v.chat_id = turn.chat_id and v.turn = turn.id), 0) as bytes
                from turn
                where chat_id = $1 and topic = $2 and ended_at is not null and (question <> '' or answer <> '')
                order by id desc limit $3::int + 1
            ), sized as (
                select id, row_number() over newest as place, sum(bytes) over newest as bytes
                from latest window newest as (order by id desc)
            )
            select turn.id, asked_at, ended_at, question, answer, closing, continues, variant,
                   (select count(*) from sized) as found,
                   coalesce((select begins_after from conversation c
                             where c.chat_id = turn.chat_id and c.topic = turn.topic), 0) as begins_after,
                   (select json_agg(json_build_object('number', number, 'words', v.answer, 'closing', v.closing)
                                    order by number)
                    from variant v where v.chat_id = turn.chat_id and v.turn = turn.id and v.number <> turn.variant)
                   as others
            from sized join turn on turn.chat_id = $1 and turn.id = sized.id
            where place <= $3 and (sized.bytes <= $4::bigint or place = 1)
            order by turn.id
            """;

    private final Database database;

    TranscriptStore(Database database) {
        this.database = database;
    }

    /** Empty where nothing is kept. */
    Uni<Optional<Transcript>> of(Place place) {
        return of(place, MOST_TURNS, MOST_BYTES);
    }

    Uni<Optional<Transcript>> of(Place place, int turns, int bytes) {
        return database.query(READ, Tuple.of(place.chat().value(), place.topic(), turns, (long) bytes))
                .map(TranscriptStore::read);
    }

    private static Optional<Transcript> read(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return Optional.empty();
        }
        List<Row> all = StreamSupport.stream(rows.spliterator(), false).toList();
        List<Said> said = IntStream.range(0, all.size())
                .mapToObj(index -> said(all.get(index), index > 0 && isFirst(all.get(index), all.get(index - 1))))
                .toList();
        return Optional.of(new Transcript(said, all.getFirst().getLong("found") == all.size()));
    }

    private static boolean isFirst(Row row, Row before) {
        long beginsAfter = row.getLong("begins_after");
        return row.getLong("id") > beginsAfter && before.getLong("id") <= beginsAfter;
    }

    private static Said said(Row row, boolean afresh) {
        List<Answer> answers = new ArrayList<>();
        JsonArray others = row.getValue("others") instanceof JsonArray known ? known : new JsonArray();
        others.forEach(other -> answers.add(answer((JsonObject) other)));
        int shown = Math.min(row.getInteger("variant"), answers.size() + 1);
        answers.add(shown - 1, new Answer(row.getString("answer"), row.getString("closing")));
        Optional<String> question =
                Optional.of(row.getString("question")).filter(words -> row.getValue("continues") == null);
        return new Said(
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getOffsetDateTime("ended_at").toInstant(),
                question,
                afresh,
                answers,
                shown);
    }

    private static Answer answer(JsonObject other) {
        return new Answer(other.getString("words"), other.getString("closing"));
    }
}
