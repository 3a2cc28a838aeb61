package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.storage.ChatData;
import dev.rill.storage.Database;
import dev.rill.storage.Statements;
import dev.rill.telegram.SimulatedNeighbours;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows a group that becomes a supergroup, with all the rooms that there are. Everything is taken back in the end. */
@QuarkusTest
@TestProfile(SimulatedNeighbours.class)
class MigrationTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final ChatId SUPERGROUP = new ChatId(-1009);

    private static final List<String> LIFE = List.of(
            "insert into chat (id, penalty_until) values (-9, '2026-11-20 12:00:00Z')",
            "insert into conversation (chat_id, topic, begins_after) values (-9, 0, 3)",
            "insert into preference (owner, \"values\") values (-9, '{\"prompt\": \"be kind\", \"footer\": true}')",
            "insert into panel_input (chat_id, person, topic, field, message, expires_at)"
                    + " values (-9, 1, 0, 'model', 5, now())",
            """
            insert into turn (chat_id, topic, asked_by, language, question_id, question, state, messages, sends, replica)
            values (-9, 0, 1, 'en', 5, 'answered', 'answered', '{6}', 1, 7), (-9, 0, 1, 'en', 7, 'running', 'answering', '{8}', 1, 7),
                   (-9, 0, 2, 'en', 9, 'waiting', 'asked', '{}', 0, null)
            """,
            "update turn set shown_at = now() where chat_id = -9 and question = 'answered'",
            """
            insert into variant (chat_id, turn, number, state, answer, closing, cut, size)
            select -9, id, 1, 'answered', 'because', '', false, 1 from turn where chat_id = -9 and question = 'answered'
            """);

    @Inject
    Database database;

    @All
    @Inject
    List<ChatData> kept;

    @Test
    void takesEverythingAlong() {
        List<String> found = afterwards(
                LIFE,
                "select begins_after::text from conversation where chat_id = -1009",
                "select \"values\" ->> 'prompt' from preference where owner = -1009",
                "select string_agg(question, ' ' order by id) from turn where chat_id = -1009",
                "select variant.answer from variant join turn on turn.id = variant.turn where variant.chat_id = -1009"
                        + " and turn.chat_id = -1009",
                "select penalty_until::text from chat where id = -1009 and migrated_from = -9",
                "select count(*)::text from chat where id = -9 and unreachable_since is not null and penalty_until is null");

        assertThat(found.subList(0, 4)).containsExactly("3", "be kind", "answered running waiting", "because");
        assertThat(found.get(4)).startsWith("2026-11-20");
        assertThat(found.get(5)).isEqualTo("1");
    }

    @Test
    void leavesNothingUnderTheOldNumber() {
        List<String> tables = afterwards(
                LIFE,
                "select string_agg(table_name || ' ' || column_name, ',') from information_schema.columns"
                        + " where table_schema = 'public' and column_name in ('chat_id', 'owner')"
                        + " and table_name not in ('inbox', 'schema_history')");
        List<String> counts = new ArrayList<>();
        for (String table : tables.getFirst().split(",")) {
            String[] names = table.split(" ");
            counts.add("select count(*)::text from %s where %s = -9".formatted(names[0], names[1]));
        }

        assertThat(counts).hasSizeGreaterThan(4);
        assertThat(afterwards(LIFE, counts.toArray(String[]::new))).containsOnly("0");
    }

    @Test
    void forgetsTheNumbersOfMessagesAndLeavesOpenTurnsToWhoeverTakesThemUp() {
        List<String> found = afterwards(
                LIFE,
                "select count(*)::text from turn where chat_id = -1009 and question_id = 0 and messages = '{}' and sends = 0"
                        + " and replica is null",
                "select count(*)::text from turn where chat_id = -1009 and shown_at is null");

        assertThat(found).containsExactly("3", "2");
    }

    @Test
    void keepsWhatWasChosenSince() {
        List<String> life = new ArrayList<>(LIFE);
        life.add("insert into preference (owner, \"values\") values (-1009, '{\"prompt\": \"be brief\"}')");
        life.add("insert into conversation (chat_id, topic, begins_after) values (-1009, 0, 4)");

        assertThat(afterwards(
                        life,
                        "select \"values\" ->> 'prompt' from preference where owner = -1009",
                        "select \"values\" ->> 'footer' from preference where owner = -1009",
                        "select begins_after::text from conversation where chat_id = -1009"))
                .containsExactly("be brief", "true", "4");
    }

    @Test
    void marksTheNewChatThoughNothingWasKeptOfTheOldOne() {
        assertThat(afterwards(List.of(), "select count(*)::text from chat where id = -1009 and migrated_from = -9"))
                .containsExactly("1");
    }

    /** What the queries find when the group has moved, twice. */
    private List<String> afterwards(List<String> life, String... queries) {
        List<String> found = new ArrayList<>();
        database.transaction(transaction -> all(life, transaction)
                        .chain(() -> move(transaction))
                        .chain(() -> move(transaction))
                        .chain(() -> read(transaction, List.of(queries)))
                        .invoke(found::addAll)
                        .chain(() -> Uni.createFrom().failure(new TakenBack())))
                .onFailure(TakenBack.class)
                .recoverWithNull()
                .await()
                .atMost(Duration.ofSeconds(20));
        return found;
    }

    private static Uni<Void> all(List<String> statements, Statements transaction) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(transaction::query)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> move(Statements transaction) {
        return Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(room -> room.move(transaction, GROUP, SUPERGROUP))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<List<String>> read(Statements transaction, List<String> queries) {
        return Multi.createFrom()
                .iterable(queries)
                .onItem()
                .transformToUniAndConcatenate(transaction::query)
                .map(rows -> Optional.ofNullable(
                                rows.rowCount() == 0
                                        ? null
                                        : rows.iterator().next().getString(0))
                        .orElse("nothing"))
                .collect()
                .asList();
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
