package dev.rill.privacy;

import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All tables that there are, as the database itself tells: filled and searched without knowing what they are for, so that a new
 * one cannot be forgotten.
 */
final class Tables {
    /** What stands in every text of a row that {@link #fill} makes. */
    static final String WORDS = "hush hush";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The names of columns that say whose a row is. */
    private static final Set<String> OWNERS = Set.of("chat_id", "owner", "person", "person_id", "user_id");

    /** These say nothing of anybody: processes, the server's own secrets, what models refuse, what admins were told. */
    private static final Set<String> OF_NOBODY =
            Set.of("replica", "keepsake", "quirk", "admin_notice", "flyway_schema_history");

    /** Columns of tables with that name; {@code choices} are the words that a check allows. */
    private static final String COLUMNS = """
            select c.table_name, column_name, data_type, is_identity = 'YES' as is_identity,
                   (select array_agg(word[1]) from pg_constraint k,
                           regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]+)''::text', 'g') as word
                    where k.contype = 'c' and k.conrelid = c.table_name::regclass
                      and pg_get_constraintdef(k.oid) like '%(' || column_name || ' %') as choices
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE'
            order by c.table_name, ordinal_position
            """;

    private final Database database;
    private final Map<String, List<Column>> columns;

    Tables(Database database) {
        this.database = database;
        this.columns = rows(COLUMNS, Tuple.tuple())
                .collect(Collectors.groupingBy(
                        row -> row.getString("table_name"), Collectors.mapping(Column::of, Collectors.toList())));
        columns.keySet().removeAll(OF_NOBODY);
    }

    /** Tables of which nobody can say whose their rows are. */
    List<String> ofUnknownOwner() {
        return columns.keySet().stream().filter(table -> owner(table).isEmpty()).toList();
    }

    void clear() {
        run("truncate %s restart identity".formatted(String.join(", ", columns.keySet())));
    }

    private record Column(String name, String type, boolean isIdentity, List<String> choices) {
        static Column of(Row row) {
            String[] choices = row.getArrayOfStrings("choices");
            return new Column(
                    row.getString("column_name"),
                    row.getString("data_type"),
                    row.getBoolean("is_identity"),
                    choices == null ? List.of() : List.of(choices));
        }

        /** The last choice is where a row ends up. */
        String value(long owner) {
            return switch (type) {
                case "bigint", "integer" -> OWNERS.contains(name) || name.equals("id") ? String.valueOf(owner) : "1";
                case "text", "character varying" -> "'" + (choices.isEmpty() ? WORDS : choices.getLast()) + "'";
                case "jsonb", "json" -> "'{\"words\": \"" + WORDS + "\"}'";
                case "bytea" -> "convert_to('" + WORDS + "', 'UTF8')";
                case "boolean" -> "true";
                case "timestamp with time zone" -> "now()";
                case "ARRAY" -> name.endsWith("texts") ? "'{" + WORDS + "}'" : "'{1}'";
                default -> throw new AssertionError("Nobody has thought of a column of the type " + type);
            };
        }
    }

    /** Puts a row of that person, full of words, into every table. */
    void fill(long person) {
        columns.forEach((table, all) -> {
            if (owner(table).isEmpty()) {
                return;
            }
            List<Column> given =
                    all.stream().filter(column -> !column.isIdentity()).toList();
            String names =
                    given.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
            String values = given.stream().map(column -> column.value(person)).collect(Collectors.joining(", "));
            run("insert into %s (%s) values (%s)".formatted(table, names, values));
        });
    }

    /** Tables in which a row of that person has words, whatever type they are hidden in. */
    List<String> withWordsOf(long person) {
        return where(
                " and (%1$s::text like '%%" + WORDS + "%%' or %1$s::text like '%%" + hexadecimal() + "%%')", person);
    }

    /** Tables in which that person has any row. */
    List<String> withRowsOf(long person) {
        return where("", person);
    }

    private List<String> where(String condition, long person) {
        return columns.keySet().stream()
                .filter(table -> owner(table)
                        .filter(owner -> rows(
                                        "select from %s where %s = $1".formatted(table, owner)
                                                + condition.formatted(table),
                                        Tuple.of(person))
                                .findAny()
                                .isPresent())
                        .isPresent())
                .sorted()
                .toList();
    }

    void run(String statement) {
        await(database.query(statement));
    }

    Stream<Row> rows(String query, Tuple parameters) {
        return StreamSupport.stream(await(database.query(query, parameters)).spliterator(), false);
    }

    static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(PATIENCE);
    }

    /** A chat's own number is its owner's. */
    private Optional<String> owner(String table) {
        return table.equals("chat")
                ? Optional.of("id")
                : columns.getOrDefault(table, List.of()).stream()
                        .map(Column::name)
                        .filter(OWNERS::contains)
                        .findFirst();
    }

    private static String hexadecimal() {
        return WORDS.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
    }
}
