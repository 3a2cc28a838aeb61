package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.storage.Database;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a context costs among a thousand conversations of a hundred turns each: as much in a conversation of ten turns as in one
 * of a thousand. Counted in pages that the database looks at, which no busy machine changes.
 */
class ContextCostTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SHORT = 2_000_001;
    private static final long LONG = 2_000_002;
    private static final int EXCHANGES = 20;
    private static final TestDatabase POSTGRES = TestDatabase.fresh();
    private static final Database DATABASE = POSTGRES.database();

    @BeforeAll
    static void fill() {
        talk(1, 1_000, 100);
        talk(SHORT, SHORT, 10);
        talk(LONG, LONG, 1_000);
        await(DATABASE.query("analyze turn"));
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    static List<String> statements() {
        return List.of(ExchangeStore.HISTORY, ExchangeStore.CHAIN);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isTheSameHoweverLongAConversationIs(String statement) {
        JsonObject ofShort = plan(statement, SHORT, 95);
        JsonObject ofLong = plan(statement, LONG, 9_995);

        assertThat(ofLong.encode()).doesNotContain("Seq Scan");
        assertThat(pages(ofLong)).isLessThanOrEqualTo(4 * Math.max(pages(ofShort), EXCHANGES));
    }

    /** Each turn asks with message 10 n, is answered with the next, and replies to the answer before it. */
    private static void talk(long firstChat, long lastChat, int turns) {
        await(DATABASE.query("""
                insert into turn (chat_id, topic, asked_by, language, question_id, question, state, answer, size, messages,
                                  replies_to, shown_at)
                select chat, 0, chat, 'en', n * 10, repeat('why ', 50), 'answered', repeat('because ', 200), 250,
                       array[n * 10 + 1], n * 10 - 9, now()
                from generate_series(1, $3::bigint) n, generate_series($1::bigint, $2::bigint) chat
                order by n, chat
                """, Tuple.of(firstChat, lastChat, (long) turns)));
    }

    private static JsonObject plan(String statement, long chat, long replied) {
        Tuple parameters = Tuple.of(chat, 0L, Long.MAX_VALUE, EXCHANGES, replied);
        return await(DATABASE.query("explain (analyze, buffers, format json) " + statement, parameters))
                .iterator()
                .next()
                .get(JsonArray.class, 0)
                .getJsonObject(0)
                .getJsonObject("Plan");
    }

    private static long pages(JsonObject plan) {
        return plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
