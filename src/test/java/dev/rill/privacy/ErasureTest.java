package dev.rill.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.kernel.UserId;
import dev.rill.storage.Database;
import dev.rill.storage.PersonalData;
import dev.rill.telegram.SimulatedNeighbours;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a person, in whatever tables there are, with all the rooms that there are. */
@QuarkusTest
@TestProfile(SimulatedNeighbours.class)
class ErasureTest {
    private static final UserId ANNA = new UserId(501);
    private static final long BORIS = 502;

    /** Numbers without words may stay in these: what was taken already, and that the chat exists. */
    private static final List<String> MAY_STAY = List.of("chat", "inbox");

    @Inject
    Erasure erasure;

    @Inject
    Database database;

    @All
    @Inject
    List<PersonalData> kept;

    private Tables tables;

    @BeforeEach
    void fill() {
        tables = new Tables(database);
        tables.clear();
        tables.fill(ANNA.value());
        tables.fill(BORIS);
    }

    @Test
    void knowsWhoseTheRowsOfEveryTableAre() {
        assertThat(tables.ofUnknownOwner())
                .as("tables whose owner Tables does not know; each that keeps something of people needs a PersonalData")
                .isEmpty();
    }

    @Test
    void leavesNoWordsOfThePersonInAnyTable() {
        assertThat(tables.withWordsOf(ANNA.value())).contains("turn", "variant", "preference", "inbox", "endpoint");

        Tables.await(erasure.of(ANNA));

        assertThat(tables.withWordsOf(ANNA.value())).isEmpty();
        assertThat(tables.withRowsOf(ANNA.value())).isSubsetOf(MAY_STAY);
    }

    @Test
    void leavesEverybodyElseAlone() {
        List<String> before = tables.withWordsOf(BORIS);

        Tables.await(erasure.of(ANNA));

        assertThat(tables.withWordsOf(BORIS)).isEqualTo(before);
    }

    @Test
    void doesNoHarmTheSecondTime() {
        Tables.await(erasure.of(ANNA));
        Tables.await(erasure.of(ANNA));

        assertThat(tables.withWordsOf(ANNA.value())).isEmpty();
    }

    @Test
    void takesTheWordsOfThePersonOutOfGroupsAndLeavesTheRows() {
        said(-7, ANNA.value(), "ended_at, shown_at");
        said(-7, BORIS, "ended_at, shown_at");
        said(-7, ANNA.value(), "asked_at");

        Tables.await(erasure.of(ANNA));

        assertThat(group(
                        "question || answer || closing || thoughts || replied_text || array_to_string(part_texts, '')"))
                .containsExactly("", Tables.WORDS.repeat(6), "");
        assertThat(group("coalesce(model, '')")).containsExactly("gpt", "gpt", "gpt");
        assertThat(group("(select string_agg(v.answer, '') from variant v where v.chat_id = -7 and v.turn = turn.id)"))
                .containsExactly(null, Tables.WORDS, null);
        assertThat(group("(shown_at is null)::text")).containsExactly("false", "false", "false");
    }

    @Test
    void erasesEverythingOrNothing() {
        PersonalData broken = (transaction, person) -> Uni.createFrom().failure(new IllegalStateException("away"));
        Erasure half =
                new Erasure(Stream.concat(kept.stream(), Stream.of(broken)).toList(), database);
        List<String> before = tables.withWordsOf(ANNA.value());

        assertThatThrownBy(() -> Tables.await(half.of(ANNA))).hasMessageContaining("away");
        assertThat(tables.withWordsOf(ANNA.value())).isEqualTo(before);
    }

    /** A turn in a group, full of words, with another answer; these times are set. */
    private void said(long chat, long person, String times) {
        String words = "'" + Tables.WORDS + "'";
        String now = times.replaceAll("\\w+_at", "now()");
        tables.run(("with said as (insert into turn (chat_id, topic, asked_by, language, question_id, question, answer,"
                        + " closing, thoughts, replied_text, part_texts, model, variants, %s) values"
                        + " (%d, 0, %d, 'en', 5, %s, %s, %s, %s, %s, array[%s], 'gpt', 2, %s) returning id)"
                        + " insert into variant (chat_id, turn, number, state, answer, closing, cut, size)"
                        + " select %d, id, 1, 'answered', %s, %s, false, 1 from said")
                .formatted(times, chat, person, words, words, words, words, words, words, now, chat, words, words));
    }

    private List<String> group(String column) {
        return tables.rows("select %s from turn where chat_id = -7 order by id".formatted(column), Tuple.tuple())
                .map((Row row) -> row.getString(0))
                .toList();
    }
}
