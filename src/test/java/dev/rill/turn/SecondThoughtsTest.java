package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.UserId;
import dev.rill.turn.Ending.Outcome;
import dev.rill.turn.SecondThoughts.Opening;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondThoughtsTest {
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
    void asksAFailedTurnAgainInTheSameMessages() {
        Turn failed = answered("why?", Outcome.FAILED, false);

        assertThat(table.await(table.thoughts.again(table.press(Turns.HERSELF), failed.id())))
                .isEqualTo(Opening.OPENED);
        Turn again = table.begun();
        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(again.messages()).containsExactly(200L);
        assertThat(again.ending()).isEmpty();
    }

    @Test
    void goesOnWithAnAnswerThatWasCutButOnce() {
        Turn cut = answered("tell me all", Outcome.ANSWERED, true);

        assertThat(goOn(Turns.HERSELF, cut)).isEqualTo(Opening.OPENED);
        assertThat(goOn(Turns.HERSELF, cut)).isEqualTo(Opening.NOTHING);
        Turn former = table.begun();
        assertThat(former.id()).isEqualTo(cut.id());
        assertThat(former.ending().orElseThrow().cut()).isFalse();
        table.await(table.store.shown(former));
        Turn rest = table.begun();
        assertThat(rest.continues()).contains(cut.id());
        assertThat(rest.question()).isEqualTo("go on");
        assertThat(rest.questionId()).isEqualTo(200);
        assertThat(rest.messages()).isEmpty();
        assertThat(rest.asked().before()).isEqualTo(cut.id() + 1);
    }

    @Test
    void goesOnWithNothingThatIsWholeOrSomebodyElses() {
        assertThat(goOn(SOMEBODY_ELSE, answered("tell me all", Outcome.ANSWERED, true)))
                .isEqualTo(Opening.NOTHING);
        assertThat(goOn(Turns.HERSELF, answered("why?", Outcome.ANSWERED, false)))
                .isEqualTo(Opening.NOTHING);
        assertThat(table.next()).isEmpty();
    }

    @Test
    void answersTheLastQuestionAnewWhenItsWordsChange() {
        Turn last = answered("whi?", Outcome.ANSWERED, false);

        assertThat(rephrase(Turns.HERSELF, last, "why?")).contains(last.id());
        Turn anew = table.begun();
        assertThat(anew.question()).isEqualTo("why?");
        assertThat(anew.messages()).containsExactly(200L);
        assertThat(anew.ending()).isEmpty();
    }

    @Test
    void leavesAnAnswerAloneWhenItsQuestionReadsAsBeforeOrIsSomebodyElses() {
        Turn last = answered("why?", Outcome.ANSWERED, false);

        assertThat(rephrase(Turns.HERSELF, last, "why?")).isEmpty();
        assertThat(rephrase(SOMEBODY_ELSE, last, "what?")).isEmpty();
        assertThat(table.next()).isEmpty();
    }

    @Test
    void leavesAnOlderQuestionAlone() {
        Turn older = answered("whi?", Outcome.ANSWERED, false);
        answered("and then?", Outcome.ANSWERED, false);

        assertThat(rephrase(Turns.HERSELF, older, "why?")).isEmpty();
        assertThat(table.next()).isEmpty();
    }

    @Test
    void knowsWhichMessagesWereQuestions() {
        Turn asked = answered("why?", Outcome.ANSWERED, false);

        assertThat(table.await(table.thoughts.knows(table.press(Turns.HERSELF), asked.questionId())))
                .isTrue();
        assertThat(table.await(table.thoughts.knows(table.press(Turns.HERSELF), 999)))
                .isFalse();
    }

    @Test
    void dropsAnEndThatComesAfterTheQuestionHasChanged() {
        table.ask("whi?");
        Turn running = table.begun();
        assertThat(rephrase(Turns.HERSELF, running, "why?")).contains(running.id());
        table.end(running, Outcome.ANSWERED, false);

        assertThat(table.await(table.store.shown(running))).isTrue();
        Turn anew = table.begun();
        assertThat(anew.question()).isEqualTo("why?");
        assertThat(anew.ending()).isEmpty();
        assertThat(anew.revision()).isEqualTo(1);
    }

    @Test
    void rephrasesAQuestionThatWaits() {
        table.ask("first");
        Turn first = table.begun();
        long second = table.ask("secont");
        assertThat(table.await(table.thoughts.rephrase(table.press(Turns.HERSELF), second, "second")))
                .isPresent();
        table.finish(first, Outcome.ANSWERED, false);

        assertThat(table.begun().question()).isEqualTo("second");
    }

    @Test
    void doesNothingWhileTheEndIsNotKept() {
        table.ask("why?");
        Turn running = table.begun();

        assertThat(goOn(Turns.HERSELF, running)).isEqualTo(Opening.TOO_EARLY);
        assertThat(table.await(table.thoughts.again(table.press(Turns.HERSELF), running.id())))
                .isEqualTo(Opening.TOO_EARLY);
        assertThat(table.questions()).containsExactly("why?");
        table.finish(running, Outcome.ANSWERED, false);
    }

    private Turn answered(String question, Outcome outcome, boolean cut) {
        table.ask(question);
        Turn turn = table.begun();
        table.await(table.store.showsIn(turn, List.of(200L)));
        table.finish(turn, outcome, cut);
        return turn;
    }

    private Opening goOn(UserId person, Turn turn) {
        return table.await(table.thoughts.goOn(table.press(person), turn.id(), "go on"));
    }

    private Optional<Long> rephrase(UserId person, Turn turn, String text) {
        return table.await(table.thoughts.rephrase(table.press(person), turn.questionId(), text));
    }
}
