package dev.rill.settings;

import dev.rill.kernel.ChatId;
import dev.rill.storage.Database;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The preferences' table. What is preferred is read along with what it is needed for ({@link #OF_CHAT}); a change ends the
 * update that brought it in the same statement, so it happens once.
 */
@ApplicationScoped
public class PreferenceStore {
    /** A column for statements on rows that have a {@code chat_id}; {@link #read} makes preferences of it. */
    public static final String OF_CHAT = "(select \"values\" from preference where owner = chat_id) as preferences";

    private static final String FIND = "select \"values\" as preferences from preference where owner = $1";
    private static final String CHANGE = """
            with done as (
                %s returning chat_id
            )
            insert into preference (owner, "values") select chat_id, $3::jsonb from done
            on conflict (owner) do update set "values" = preference."values" || excluded."values"
            returning "values" as preferences
            """;
    private static final String SET = """
            insert into preference (owner, "values") values ($1, $2::jsonb)
            on conflict (owner) do update set "values" = preference."values" || excluded."values"
            """;
    private final Database database;

    PreferenceStore(Database database) {
        this.database = database;
    }

    /** What is preferred in a chat. */
    public Uni<Preferences> of(ChatId chat) {
        return database.query(FIND, Tuple.of(chat.value()))
                .map(rows -> first(rows).orElse(Preferences.DEFAULT));
    }

    /**
     * Keeps a change, and ends the update that brought it.
     *
     * @param ending the statement that ends it: takes the chat as {@code $1} and the update as {@code $2}, and changes no
     *     row where it has ended before
     * @return what is preferred from now on; empty where the update had ended before
     */
    public Uni<Optional<Preferences>> change(ChatId chat, long update, String ending, Change change) {
        return database.query(CHANGE.formatted(ending), Tuple.of(chat.value(), update, Wording.patch(change)))
                .map(PreferenceStore::first);
    }

    /** Keeps a change; to do so twice is the same as once. */
    public Uni<Void> set(ChatId chat, Change change) {
        return keep(database, chat, change);
    }

    /** The same as a part of a transaction. */
    public static Uni<Void> keep(Statements statements, ChatId chat, Change change) {
        return statements
                .query(SET, Tuple.of(chat.value(), Wording.patch(change)))
                .replaceWithVoid();
    }

    /** What the column {@link #OF_CHAT} of a row says. */
    public static Preferences read(Row row) {
        return row.getValue("preferences") instanceof JsonObject values ? Wording.read(values) : Preferences.DEFAULT;
    }

    private static Optional<Preferences> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(PreferenceStore::read);
    }
}
