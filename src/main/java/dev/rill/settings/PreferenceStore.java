package dev.rill.settings;

import dev.rill.kernel.ChatId;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String STREAMING = "streaming";
    private static final String MEMORY = "memory";
    private static final String PROMPT = "prompt";
    private static final String MODEL = "model";

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
        return database.query(CHANGE.formatted(ending), Tuple.of(chat.value(), update, patch(change)))
                .map(PreferenceStore::first);
    }

    /** Keeps a change; to do so twice is the same as once. */
    public Uni<Void> set(ChatId chat, Change change) {
        return database.query(SET, Tuple.of(chat.value(), patch(change))).replaceWithVoid();
    }

    /** What the column {@link #OF_CHAT} of a row says. */
    public static Preferences read(Row row) {
        return row.getValue("preferences") instanceof JsonObject values ? read(values) : Preferences.DEFAULT;
    }

    private static Optional<Preferences> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(PreferenceStore::read);
    }

    /** What we do not know, or not in that shape, is as good as missing. */
    static Preferences read(JsonObject values) {
        return new Preferences(
                one(values, STREAMING, Streaming.values()),
                isOn(values, Extra.RICH),
                isOn(values, Extra.FOOTER),
                isOn(values, Extra.REASONING),
                one(values, MEMORY, Memory.values()),
                words(values, PROMPT),
                words(values, MODEL));
    }

    private static <E extends Enum<E>> Optional<E> one(JsonObject values, String key, E[] known) {
        return Stream.of(known)
                .filter(value -> name(value).equals(values.getValue(key)))
                .findFirst();
    }

    private static Optional<String> words(JsonObject values, String key) {
        return values.getValue(key) instanceof String words && !words.isBlank() ? Optional.of(words) : Optional.empty();
    }

    /** Says nothing of what is not changed, so that two changes at once are kept both. */
    private static JsonObject patch(Change change) {
        return switch (change) {
            case Change.Streams streams ->
                new JsonObject()
                        .put(STREAMING, streams.way().map(PreferenceStore::name).orElse(null));
            case Change.Remembers remembers ->
                new JsonObject()
                        .put(
                                MEMORY,
                                remembers.memory().map(PreferenceStore::name).orElse(null));
            case Change.Prompts prompts ->
                new JsonObject().put(PROMPT, prompts.prompt().orElse(null));
            case Change.Asks asks -> new JsonObject().put(MODEL, asks.model().orElse(null));
            case Change.Switched switched -> new JsonObject().put(name(switched.extra()), switched.on());
        };
    }

    private static boolean isOn(JsonObject values, Extra extra) {
        return Boolean.TRUE.equals(values.getValue(name(extra)));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
