package dev.rill.turn;

import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which answers are read aloud: each one once at most. */
@ApplicationScoped
class VoiceStore {
    private static final String CLAIM = """
            update turn set voiced_at = now()
            where chat_id = $1 and id = $2 and revision = $3 and state = 'answered' and shown_at is not null
              and voiced_at is null
            returning answer, messages[cardinality(messages)] as message
            """;

    private final Database database;

    VoiceStore(Database database) {
        this.database = database;
    }

    /**
     * What is to be read.
     *
     * @param message the last one that shows it
     */
    record Script(String answer, Optional<Long> message) {}

    /** Keeps that the answer is read from now on. Empty where it was before, or is no whole answer that stands in the chat. */
    Uni<Optional<Script>> claim(Turn turn) {
        return database.query(CLAIM, Tuple.of(turn.place().chat().value(), turn.id(), turn.revision()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(VoiceStore::read));
    }

    private static Script read(Row row) {
        return new Script(row.getString("answer"), Optional.ofNullable(row.getLong("message")));
    }
}
