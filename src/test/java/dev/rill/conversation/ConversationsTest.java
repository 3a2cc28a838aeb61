package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.model.Bookmark;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Utterance;
import dev.rill.settings.Preferences.Memory;
import dev.rill.storage.Database;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes along with a question. */
class ConversationsTest {
    private static final Place ANNA = Place.of(new ChatId(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final TestDatabase POSTGRES = TestDatabase.fresh();
    private static final Database DATABASE = POSTGRES.database();

    private final Conversations conversations =
            new Conversations(DATABASE, new ExchangeStore(DATABASE), new Sizes(6, 100), new Calibration());

    private record Sizes(int maxMessages, int maxTokens) implements ConversationConfig {
        @Override
        public Memory memory() {
            return Memory.HISTORY;
        }

        @Override
        public String systemPrompt() {
            return "never asked for";
        }

        @Override
        public String groupPrompt() {
            return "never asked for either";
        }
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @BeforeEach
    void forget() {
        await(DATABASE.query("truncate turn, conversation restart identity"));
    }

    @Test
    void takesTheNewestExchangesAlongOldestFirst() {
        for (int turn = 1; turn <= 5; turn++) {
            said(10L * turn, "q" + turn, "a" + turn, 20);
        }

        assertThat(asks("q6", Memory.HISTORY)).containsExactly("system", "q3", "a3", "q4", "a4", "q5", "a5", "q6");
    }

    @Test
    void tellsTheSpeakersOfAGroupApart() {
        said(10, "q1", "a1", 10);
        said(20, "q2", "a2", 10);
        await(DATABASE.query("update turn set speaker = 'Anna' where question = 'q1'"));
        Asked asked = new Asked(ANNA, 1000, "Boris", "q3", Optional.of(new Asked.Replied(10, "Carl: words")));

        assertThat(asks(asked, Memory.HISTORY))
                .containsExactly("system", "Anna: q1", "a1", "q2", "a2", "> Carl: words\n\nBoris: q3");
        assertThat(asks(asked, Memory.SINGLE)).containsExactly("system", "Anna: q1", "a1", "Boris: q3");
    }

    @Test
    void dropsWholeExchangesThatDoNotFit() {
        said(10, "q1", "a1", 10);
        said(20, "q2", "a2", 60);
        said(30, "q3", "a3", 40);

        assertThat(asks("q4", Memory.HISTORY)).containsExactly("system", "q2", "a2", "q3", "a3", "q4");
    }

    @Test
    void takesLessAlongWhereAProviderCountsMoreTokens() {
        said(10, "q1", "a1", 45);
        said(20, "q2", "a2", 45);
        conversations.learn("model", 1000, 2000);

        assertThat(asks("q3", Memory.HISTORY)).containsExactly("system", "q2", "a2", "q3");
    }

    @Test
    void takesNothingAlongFromBeforeAFreshStart() {
        said(10, "q1", "a1", 10);
        await(conversations.startAfresh(ANNA));

        assertThat(asks("q2", Memory.HISTORY)).containsExactly("system", "q2");
    }

    @Test
    void forgetsTheWordsAndKeepsTheRows() {
        said(10, "q1", "a1", 10);
        await(DATABASE.query("update turn set bookmark = 'mark'"));
        await(conversations.forget(ANNA));

        assertThat(asks("q2", Memory.HISTORY)).containsExactly("system", "q2");
        assertThat(asks("q2", Memory.SINGLE, 10)).containsExactly("system", "> words of 10\n\nq2");
        var row = await(DATABASE.query("select question, answer, size, bookmark from turn"))
                .iterator()
                .next();
        assertThat(row.getString(0) + row.getString(1)).isEmpty();
        assertThat(row.getInteger(2)).isEqualTo(10);
        assertThat(row.getString(3)).isNull();
    }

    @Test
    void givesTheBookmarkOfTheLatestAnswerBack() {
        said(10, "q1", "a1", 10);
        said(20, "q2", "a2", 10);
        await(DATABASE.query("update turn set bookmark = 'mark of ' || question"));

        assertThat(recalls("q3", Memory.HISTORY).bookmark()).contains(new Bookmark("mark of q2"));
        assertThat(recalls("q3", Memory.SINGLE).bookmark()).isEmpty();
        await(conversations.startAfresh(ANNA));
        assertThat(recalls("q3", Memory.HISTORY).bookmark()).isEmpty();
    }

    @Test
    void takesNothingAlongWhereEachQuestionStandsAlone() {
        said(10, "q1", "a1", 10);

        assertThat(asks("q2", Memory.SINGLE)).containsExactly("system", "q2");
    }

    @Test
    void takesTheChainOfRepliesAlongWhereEachQuestionStandsAlone() {
        said(10, "q1", "a1", 10);
        said(20, "unrelated", "words", 10);
        replied(30, 11, "q2", "a2");
        said(40, "more", "words", 10);

        assertThat(asks("q3", Memory.SINGLE, 31)).containsExactly("system", "q1", "a1", "q2", "a2", "q3");
    }

    @Test
    void takesAChainAlongFromBeforeAFreshStart() {
        said(10, "q1", "a1", 10);
        await(conversations.startAfresh(ANNA));

        assertThat(asks("q2", Memory.SINGLE, 10)).containsExactly("system", "q1", "a1", "q2");
    }

    @Test
    void quotesWhatNobodyAskedUsAbout() {
        assertThat(asks("is that so?", Memory.SINGLE, 5)).containsExactly("system", "> words of 5\n\nis that so?");
    }

    @Test
    void quotesAnOlderAnswerAndNotTheLastOne() {
        said(10, "q1", "a1", 10);
        said(20, "q2", "a2", 10);

        assertThat(asks("why?", Memory.HISTORY, 11))
                .containsExactly("system", "q1", "a1", "q2", "a2", "> words of 11\n\nwhy?");
        assertThat(asks("why?", Memory.HISTORY, 21)).endsWith("a2", "why?");
    }

    @Test
    void takesNobodyElsesWordsAlong() {
        said(10, "q1", "a1", 10);
        Asked elsewhere = new Asked(Place.of(new ChatId(2)), 1000, "q", Optional.of(new Asked.Replied(11, "")));

        assertThat(asks(elsewhere, Memory.HISTORY)).containsExactly("system", "q");
        assertThat(asks(elsewhere, Memory.SINGLE)).containsExactly("system", "q");
    }

    /** The message that asks, and one after it that answers. */
    private static void said(long message, String question, String answer, int size) {
        keep(message, null, question, answer, size);
    }

    private static void replied(long message, long to, String question, String answer) {
        keep(message, to, question, answer, 10);
    }

    private static void keep(long message, @Nullable Long to, String question, String answer, int size) {
        await(DATABASE.query("""
                insert into turn (chat_id, topic, asked_by, language, question_id, question, state, answer, size, messages,
                                  replies_to, shown_at)
                values (1, 0, 1, 'en', $1, $2, 'answered', $3, $4, array[$1::bigint + 1], $5, now())
                """, Tuple.of(message, question, answer, size, to)));
    }

    private List<String> asks(String question, Memory memory) {
        return asks(new Asked(ANNA, 1000, question, Optional.empty()), memory);
    }

    private List<String> asks(String question, Memory memory, long replied) {
        Asked.Replied reply = new Asked.Replied(replied, "words of " + replied);
        return asks(new Asked(ANNA, 1000, question, Optional.of(reply)), memory);
    }

    private Prompt recalls(String question, Memory memory) {
        return recalls(new Asked(ANNA, 1000, question, Optional.empty()), memory);
    }

    private Prompt recalls(Asked asked, Memory memory) {
        Briefing briefing = new Briefing("model", "system", memory, Optional.empty(), Optional.empty());
        return await(conversations.recall(asked, briefing)).prompt();
    }

    private List<String> asks(Asked asked, Memory memory) {
        return recalls(asked, memory).utterances().stream()
                .map(ConversationsTest::words)
                .toList();
    }

    private static String words(Utterance utterance) {
        return ((Part.Text) utterance.parts().getFirst()).text();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
