package dev.rill.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.privacy.Transcript.Answer;
import dev.rill.privacy.Transcript.Said;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptStoreTest {
    private static final Place ANNA = Place.of(new ChatId(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestDatabase postgres;
    private TranscriptStore store;

    @BeforeEach
    void open() {
        postgres = TestDatabase.fresh();
        store = new TranscriptStore(postgres.database());
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void hasNothingToTellOfANewPerson() {
        assertThat(await(store.of(ANNA))).isEmpty();
    }

    @Test
    void tellsQuestionsAndAnswersInTheirOrder() {
        keep(1, 0, 1, "why?", "because", "answered", "ended_at");
        keep(2, 0, 1, "elsewhere?", "no", "answered", "ended_at");
        keep(1, 7, 1, "in a topic?", "no", "answered", "ended_at");
        keep(1, 0, 1, "and?", "", "failed", "ended_at, closing");

        Transcript told = told();
        assertThat(told.whole()).isTrue();
        assertThat(questions(told)).containsExactly("why?", "and?");
        assertThat(told.said().getFirst().answers()).containsExactly(new Answer("because", ""));
        assertThat(told.said().getLast().answers()).containsExactly(new Answer("", "sorry"));
    }

    @Test
    void leavesOutWhatWaitsOrRunsOrWasDeleted() {
        keep(1, 0, 1, "why?", "because", "answered", "ended_at");
        keep(1, 0, 1, "", "", "answered", "ended_at");
        keep(1, 0, 1, "running?", "", "answering", "began_at");
        keep(1, 0, 1, "queued?", "", "asked", "asked_at");

        assertThat(questions(told())).containsExactly("why?");
    }

    @Test
    void tellsEarlierAnswersToo() {
        keep(1, 0, 2, "why?", "so", "answered", "ended_at");
        variant(1, "because");
        variant(2, "so");
        variant(3, "thus");

        Said said = told().said().getFirst();
        assertThat(said.answers())
                .containsExactly(new Answer("because", ""), new Answer("so", ""), new Answer("thus", ""));
        assertThat(said.shown()).isEqualTo(2);
    }

    @Test
    void asksNothingWhereAnAnswerGoesOn() {
        keep(1, 0, 1, "tell me all", "once", "answered", "ended_at");
        keep(1, 0, 1, "go on", "upon a time", "answered", "ended_at, continues");

        assertThat(told().said().getLast().question()).isEmpty();
    }

    @Test
    void seesWhereANewConversationBegan() {
        keep(1, 0, 1, "one?", "1", "answered", "ended_at");
        keep(1, 0, 1, "two?", "2", "answered", "ended_at");
        keep(1, 0, 1, "three?", "3", "answered", "ended_at");
        run("insert into conversation (chat_id, topic, begins_after) values (1, 0, 2)");

        assertThat(told().said()).extracting(Said::afresh).containsExactly(false, false, true);
    }

    @Test
    void tellsTheNewestOfManyTurns() {
        run("insert into turn (chat_id, topic, asked_by, language, question_id, question, answer, state, ended_at)"
                + " select 1, 0, 1, 'en', n, 'q' || n, 'a', 'answered', now() from generate_series(1, 12) n");

        Transcript told = await(store.of(ANNA, 10, 1_000)).orElseThrow();
        assertThat(told.whole()).isFalse();
        assertThat(questions(told)).hasSize(10).startsWith("q3").endsWith("q12");
        assertThat(await(store.of(ANNA, 12, 1_000)).orElseThrow().whole()).isTrue();
    }

    @Test
    void tellsTheNewestOfManyWords() {
        keep(1, 0, 1, "old?", "x".repeat(500), "answered", "ended_at");
        keep(1, 0, 1, "new?", "я".repeat(200), "answered", "ended_at");
        keep(1, 0, 1, "newest?", "z".repeat(500), "answered", "ended_at");

        Transcript told = await(store.of(ANNA, 10, 1_000)).orElseThrow();
        assertThat(told.whole()).isFalse();
        assertThat(questions(told)).containsExactly("new?", "newest?");
        assertThat(questions(await(store.of(ANNA, 10, 100)).orElseThrow())).containsExactly("newest?");
    }

    private Transcript told() {
        return await(store.of(ANNA)).orElseThrow();
    }

    private static List<String> questions(Transcript transcript) {
        return transcript.said().stream()
                .map(Said::question)
                .flatMap(Optional::stream)
                .toList();
    }

    /** With the given columns set, too. */
    private void keep(long chat, long topic, int variant, String question, String answer, String state, String set) {
        String values =
                set.replaceAll("\\w+_at", "now()").replace("closing", "'sorry'").replace("continues", "1");
        run("insert into turn (chat_id, topic, asked_by, language, question_id, variant, question, answer, state, %s)"
                        .formatted(set)
                + " values (%d, %d, 1, 'en', 5, %d, '%s', '%s', '%s', %s)"
                        .formatted(chat, topic, variant, question, answer, state, values));
    }

    private void variant(int number, String answer) {
        run("insert into variant (chat_id, turn, number, state, answer, closing, cut, size)"
                + " select chat_id, id, %d, 'answered', '%s', '', false, 1 from turn".formatted(number, answer));
    }

    private void run(String statement) {
        await(postgres.database().query(statement));
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(PATIENCE);
    }
}
