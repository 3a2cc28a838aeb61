package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final String NEARLY_FULL = "a".repeat(4_050);
    private static final String FULL = "b".repeat(4_096);

    private TurnTable table;

    @BeforeEach
    void open() {
        table = new TurnTable();
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void makesOneQuestionOfALongPaste() {
        table.ask(NEARLY_FULL);
        table.ask(FULL);
        assertThat(table.next()).as("before the last part").isEmpty();
        table.ask("the end");

        assertThat(table.begun().question()).isEqualTo(NEARLY_FULL + "\n" + FULL + "the end");
        assertThat(questions()).hasSize(1);
    }

    @Test
    void waitsForANextPartAShortWhileOnly() {
        table.ask(NEARLY_FULL);
        table.runOutOfPatience();
        table.ask("something else");

        assertThat(table.begun().question()).isEqualTo(NEARLY_FULL);
        assertThat(questions()).hasSize(2);
    }

    @Test
    void joinsNothingToAQuestionThatWasShort() {
        table.ask("short");
        table.ask("and another");

        assertThat(questions()).containsExactly("short", "and another");
    }

    @Test
    void joinsNoQuestionForAnotherModel() {
        table.ask(NEARLY_FULL);
        table.ask("short", "large");

        assertThat(questions()).containsExactly(NEARLY_FULL, "short");
    }

    @Test
    void joinsOnlyWhatFollowsDirectly() {
        table.ask(NEARLY_FULL);
        table.skipNumbers();
        table.ask("later");

        assertThat(questions()).containsExactly(NEARLY_FULL, "later");
    }

    @Test
    void beginsAnotherQuestionAfterTwelveParts() {
        IntStream.range(0, 13).forEach(part -> table.ask(NEARLY_FULL));

        assertThat(questions()).hasSize(2);
    }

    @Test
    void makesOneQuestionOfAnAlbumWhereverItsCaptionStands() {
        table.show("", "x");
        table.show("what is this?", "x");
        table.show("", "x");
        table.runOutOfPatience();

        assertThat(table.begun().question()).isEqualTo("what is this?");
        assertThat(questions()).hasSize(1);
    }

    @Test
    void keepsTwoAlbumsApart() {
        table.show("one", "x");
        table.show("two", "y");

        assertThat(questions()).containsExactly("one", "two");
    }

    @Test
    void rephrasesOnePartOfALongQuestion() {
        table.ask(FULL);
        long second = table.ask("the ent");
        Turn turn = table.begun();

        assertThat(table.await(table.thoughts.rephrase(table.press(Turns.HERSELF), second, "the end")))
                .contains(turn.id());
        assertThat(table.begun().question()).isEqualTo(FULL + "the end");
    }

    private List<String> questions() {
        return table.questions();
    }
}
