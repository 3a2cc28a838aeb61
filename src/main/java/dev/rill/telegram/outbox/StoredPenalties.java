package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Penalties in the chats' rows. */
@ApplicationScoped
class StoredPenalties implements Penalties {
    private static final String KEEP = """
            insert into chat (id, penalty_until) values ($1, $2)
            on conflict (id) do update set penalty_until = excluded.penalty_until
            """;
    private static final String LASTING = "select id, penalty_until from chat where penalty_until > $1";

    private final Database database;

    StoredPenalties(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> keep(ChatId chat, Instant until) {
        return database.query(KEEP, Tuple.of(chat.value(), until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<ChatId, Instant>> lasting(Instant now) {
        return database.query(LASTING, Tuple.of(now.atOffset(ZoneOffset.UTC))).map(rows -> {
            Map<ChatId, Instant> lasting = new HashMap<>();
            rows.forEach(row -> lasting.put(
                    new ChatId(row.getLong(0)), row.getOffsetDateTime(1).toInstant()));
            return lasting;
        });
    }
}
