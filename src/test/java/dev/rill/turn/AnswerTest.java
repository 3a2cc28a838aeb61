package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Texts;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure;
import dev.rill.model.Usage;
import dev.rill.reply.Draft;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Turn TURN = new Turn(
            Place.of(new ChatId(1)), 5, new UserId(1), Language.ENGLISH, 2, "why?", List.of(), 0, 1, Optional.empty());

    private final Answer answer = new Answer(TURN, namesOfTexts(), new Apology());

    @Test
    void growsWithTheModelsWordsAndLeavesItsReasoningOut() {
        List<Draft> drafts = fold(
                new ModelEvent.Started("m"),
                new ModelEvent.Reasoning("hmm"),
                new ModelEvent.Delta("be"),
                new ModelEvent.Delta("cause"));

        assertThat(drafts).extracting(Draft::length).containsExactly(0, 0, 2, 7);
        assertThat(drafts.getLast().text().between(0, 7)).isEqualTo("because");
    }

    @Test
    void endsWithWhatTheModelSaidAndItsCount() {
        fold(new ModelEvent.Started("m"), new ModelEvent.Delta("yes"), completed(ModelEvent.Finish.STOP));

        assertThat(ending())
                .isEqualTo(new Ending(
                        Ending.Outcome.ANSWERED,
                        "yes",
                        "",
                        Optional.of("m"),
                        Optional.of(new Usage(1, 1, 0, 0)),
                        Optional.empty()));
    }

    @Test
    void remarksOnAnAnswerThatReachedItsLimit() {
        List<Draft> drafts = fold(new ModelEvent.Delta("and so"), completed(ModelEvent.Finish.LENGTH));

        assertThat(textOf(drafts.getLast())).isEqualTo("and so\n\ncutByLength");
        assertThat(ending().answer()).isEqualTo("and so");
    }

    @Test
    void keepsTheTailAndOffersARetryWhenTheModelDies() {
        List<Draft> drafts = fold(
                new ModelEvent.Delta("half a sen"), new ModelEvent.Failed(new ModelFailure.CutOff("no finish reason")));

        assertThat(textOf(drafts.getLast())).isEqualTo("half a sen\n\nanswerCutOff");
        assertThat(drafts.getLast().end())
                .isInstanceOfSatisfying(
                        Draft.End.Closed.class,
                        end -> assertThat(end.keyboard()
                                        .orElseThrow()
                                        .inlineKeyboard()
                                        .getFirst()
                                        .getFirst()
                                        .callbackData())
                                .isEqualTo("retry:5"));
        assertThat(ending().outcome()).isEqualTo(Ending.Outcome.FAILED);
    }

    @Test
    void apologisesInThePlaceOfAnAnswerThatNeverCame() {
        assertThat(textOf(fold(new ModelEvent.Failed(new ModelFailure.Unauthorized("401")))
                        .getLast()))
                .isEqualTo("modelMisconfigured");
    }

    @Test
    void takesAnEmptyAnswerForAFailure() {
        List<Draft> drafts = fold(new ModelEvent.Delta(" \n"), completed(ModelEvent.Finish.STOP));

        assertThat(textOf(drafts.getLast()).strip()).isEqualTo("emptyAnswer");
        assertThat(ending().outcome()).isEqualTo(Ending.Outcome.FAILED);
    }

    @Test
    void keepsWhatIsThereWhenItIsStopped() {
        fold(new ModelEvent.Delta("so far"));
        Draft last = answer.stop();

        assertThat(textOf(last)).isEqualTo("so far");
        assertThat(ending().outcome()).isEqualTo(Ending.Outcome.STOPPED);
    }

    @Test
    void saysThatItWasStoppedBeforeTheFirstWord() {
        assertThat(textOf(answer.stop())).isEqualTo("stopped");
    }

    @Test
    void dropsTheOneCharacterThatCannotBeKept() {
        fold(new ModelEvent.Delta("a\0b"), completed(ModelEvent.Finish.STOP));

        assertThat(ending().answer()).isEqualTo("ab");
    }

    private List<Draft> fold(ModelEvent... events) {
        return Stream.of(events).map(answer::fold).toList();
    }

    private Ending ending() {
        return answer.ending().await().indefinitely();
    }

    private static ModelEvent completed(ModelEvent.Finish finish) {
        return new ModelEvent.Completed(finish, Optional.of(new Usage(1, 1, 0, 0)));
    }

    private static String textOf(Draft draft) {
        String words = draft.text().between(0, draft.length());
        String closing = draft.end() instanceof Draft.End.Closed closed ? closed.closing() : "";
        return closing.isEmpty() || words.isEmpty() ? words + closing : words + "\n\n" + closing;
    }

    /** Each sentence is its own name. */
    private static Texts namesOfTexts() {
        return (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(),
                new Class<?>[] {Texts.class},
                (proxy, method, arguments) -> method.getName());
    }
}
