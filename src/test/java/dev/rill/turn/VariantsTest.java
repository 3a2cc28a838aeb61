package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.UserId;
import dev.rill.turn.Ending.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final UserId SOMEBODY_ELSE = new UserId(2);

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
    void answersTheLastQuestionOnceMoreInTheSameMessages() {
        answer("why?", "because");

        assertThat(another(Turns.HERSELF)).isTrue();
        Turn again = table.begun();
        assertThat(again.question()).isEqualTo("why?");
        assertThat(again.messages()).containsExactly(200L);
        assertThat(again.ending()).isEmpty();
        assertThat(again.variants()).isEqualTo(new Turn.Variants(2, 2));
    }

    @Test
    void keepsEveryAnswerWithinReach() {
        Turn turn = answer("why?", "because");
        another(Turns.HERSELF);
        end(table.begun(), Outcome.ANSWERED, "therefore");

        assertThat(turnTo(Turns.HERSELF, turn, 1)).isTrue();
        assertThat(shown().ending().orElseThrow().answer()).isEqualTo("because");
        assertThat(turnTo(Turns.HERSELF, turn, 2)).isTrue();
        assertThat(shown().ending().orElseThrow().answer()).isEqualTo("therefore");
    }

    @Test
    void turnsToNothingThatIsNotThereOrSomebodyElses() {
        Turn turn = answer("why?", "because");
        another(Turns.HERSELF);
        end(table.begun(), Outcome.ANSWERED, "therefore");

        assertThat(turnTo(Turns.HERSELF, turn, 3)).isFalse();
        assertThat(turnTo(Turns.HERSELF, turn, -1)).isFalse();
        assertThat(turnTo(SOMEBODY_ELSE, turn, 1)).isFalse();
        assertThat(table.next()).isEmpty();
    }

    @Test
    void countsNoFailureAsAnAnswer() {
        table.ask("why?");
        end(table.begun(), Outcome.FAILED, "bec");

        assertThat(another(Turns.HERSELF)).isTrue();
        assertThat(table.begun().variants()).isEqualTo(Turn.Variants.ONE);
    }

    @Test
    void hasNothingToRetryForSomebodyElseOrWhileAnAnswerRuns() {
        answer("why?", "because");
        assertThat(another(SOMEBODY_ELSE)).isFalse();
        table.ask("and then?");
        table.begun();

        assertThat(another(Turns.HERSELF)).isFalse();
    }

    @Test
    void showsTheVariantThatWasChosenLastWhenSomebodyIsQuick() {
        Turn turn = answer("why?", "because");
        another(Turns.HERSELF);
        end(table.begun(), Outcome.ANSWERED, "therefore");
        turnTo(Turns.HERSELF, turn, 1);
        Turn first = table.begun();
        turnTo(Turns.HERSELF, turn, 2);
        table.await(table.store.shown(first));

        assertThat(table.begun().ending().orElseThrow().answer()).isEqualTo("therefore");
    }

    @Test
    void forgetsTheVariantsOfAQuestionThatHasChanged() {
        Turn turn = answer("whi?", "because");
        another(Turns.HERSELF);
        end(table.begun(), Outcome.ANSWERED, "therefore");
        table.await(table.thoughts.rephrase(table.press(Turns.HERSELF), turn.questionId(), "why?"));

        assertThat(table.begun().variants()).isEqualTo(Turn.Variants.ONE);
        assertThat(turnTo(Turns.HERSELF, turn, 1)).isFalse();
    }

    private Turn answer(String question, String words) {
        table.ask(question);
        Turn turn = table.begun();
        table.await(table.store.showsIn(turn, List.of(200L)));
        end(turn, Outcome.ANSWERED, words);
        return turn;
    }

    private void end(Turn turn, Outcome outcome, String words) {
        table.end(turn, Ending.of(outcome, words, ""));
        table.await(table.store.shown(turn));
    }

    private Turn shown() {
        Turn turn = table.begun();
        table.await(table.store.shown(turn));
        return turn;
    }

    private boolean another(UserId person) {
        return table.await(table.variants.another(table.press(person)));
    }

    private boolean turnTo(UserId person, Turn turn, int number) {
        return table.await(table.variants.turnTo(table.press(person), turn.id(), number));
    }
}
