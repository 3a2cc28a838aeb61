package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Bookmark;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import dev.rill.reply.Draft;
import dev.rill.reply.GrowingText;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Turn TURN = Turns.turn(5);

    private final Answer answer = answer(TURN);

    @Test
    void growsWithTheModelsWordsAndLeavesItsReasoningOut() {
        List<Draft> drafts = fold(
                new ModelEvent.Started("m"),
                new ModelEvent.Reasoning("hmm"),
                new ModelEvent.Delta("be"),
                new ModelEvent.Delta("cause"));

        assertThat(drafts).extracting(Draft::words).containsExactly(0, 0, 2, 7);
        assertThat(drafts.getLast().text().between(0, 7)).isEqualTo("because");
    }

    @Test
    void endsWithWhatTheModelSaidAndItsCount() {
        fold(new ModelEvent.Started("m"), new ModelEvent.Delta("yes"), completed(ModelEvent.Finish.STOP));

        assertThat(ending())
                .isEqualTo(Ending.of(Ending.Outcome.ANSWERED, "yes", "")
                        .by(Optional.of("m"))
                        .used(Optional.of(new Usage(1, 1, 0, 0))));
    }

    @Test
    void keepsTheBookmarkThatCameWithIt() {
        Optional<Bookmark> bookmark = Optional.of(new Bookmark("mark"));
        fold(new ModelEvent.Delta("yes"), new ModelEvent.Completed(ModelEvent.Finish.STOP, Optional.empty(), bookmark));

        assertThat(ending().bookmark()).isEqualTo(bookmark);
    }

    @Test
    void keepsNothingOfTheReasoningUnlessSomebodyWishesToSeeIt() {
        List<Draft> drafts =
                fold(new ModelEvent.Reasoning("hmm"), new ModelEvent.Delta("yes"), completed(ModelEvent.Finish.STOP));

        assertThat(drafts).extracting(Draft::preface).containsOnly("");
        assertThat(ending().thoughts()).isEmpty();
    }

    @Test
    void showsTheReasoningAboveTheAnswerUntilItBegins() {
        Answer thoughtful = answer(Turns.with(5, Preferences.showing(Extra.REASONING)));
        List<Draft> drafts = fold(
                thoughtful,
                new ModelEvent.Started("m"),
                new ModelEvent.Reasoning("let"),
                new ModelEvent.Reasoning(" me see"),
                new ModelEvent.Delta("\n"),
                new ModelEvent.Reasoning(" ..."),
                new ModelEvent.Delta("yes"),
                new ModelEvent.Reasoning(" or no"),
                completed(ModelEvent.Finish.STOP));

        assertThat(drafts)
                .extracting(Draft::preface)
                .containsExactly(
                        "",
                        "thinking\nlet",
                        "thinking\nlet me see",
                        "thinking\nlet me see",
                        "thinking\nlet me see ...",
                        "thinking\nlet me see ...",
                        "thinking\nlet me see ...",
                        "thinking\nlet me see ...");
        Ending end = thoughtful.ending().await().indefinitely().orElseThrow();
        assertThat(end.thoughts()).isEqualTo("let me see ...");
        assertThat(end.answer()).isEqualTo("\nyes");
    }

    @Test
    void showsTheReasoningOfAnAnswerThatNeverBegan() {
        Answer thoughtful = answer(Turns.with(5, Preferences.showing(Extra.REASONING)));
        fold(thoughtful, new ModelEvent.Reasoning("let me see"));
        Draft last = thoughtful.stop();

        assertThat(last.preface()).isEqualTo("thinking\nlet me see");
        assertThat(textOf(last)).isEqualTo("stopped");
    }

    @Test
    void showsTheSameWhenItIsShownOnceMore() {
        Turn turn = Turns.with(5, Preferences.showing(Extra.FOOTER, Extra.REASONING));
        Answer told = answer(turn);
        Draft last = fold(
                        told,
                        new ModelEvent.Reasoning("let me see"),
                        new ModelEvent.Delta("yes"),
                        new ModelEvent.Cited(List.of(new Source("https://a.org", "A"))),
                        completed(ModelEvent.Finish.STOP))
                .getLast();
        GrowingText text = new GrowingText();
        text.append("yes");
        Ending end = told.ending().await().indefinitely().orElseThrow();
        Draft again = Answer.last(Turns.turn(5), end, text, Turns.namesOfTexts());

        assertThat(again.preface()).isEqualTo(last.preface());
        assertThat(again.end()).isEqualTo(last.end());
    }

    @Test
    void closesWithARemarkItsSourcesAndAFooter() {
        Answer footed = answer(TURN, ending -> "*" + ending.model().orElseThrow() + "*");
        fold(
                footed,
                new ModelEvent.Started("m"),
                new ModelEvent.Cited(List.of(new Source("https://a.org", "A"))),
                new ModelEvent.Delta("yes"),
                completed(ModelEvent.Finish.LENGTH));

        assertThat(footed.ending().await().indefinitely().orElseThrow().closing())
                .isEqualTo("cutByLength\n\n**sources**\n1. [A](<https://a.org>)\n\n*m*");
    }

    @Test
    void hasNoSourcesWhereItHasNoWords() {
        fold(new ModelEvent.Cited(List.of(new Source("https://a.org", "A"))), completed(ModelEvent.Finish.STOP));

        assertThat(ending().closing()).startsWith("emptyAnswer").doesNotContain("sources");
    }

    @Test
    void canBeStoppedUntilItEnds() {
        List<Draft> drafts =
                fold(new ModelEvent.Delta("be"), new ModelEvent.Delta("cause"), completed(ModelEvent.Finish.STOP));

        assertThat(drafts).extracting(AnswerTest::button).containsExactly("stop:5", "stop:5", "");
    }

    @Test
    void hasNoEndingWhenItIsDropped() {
        fold(new ModelEvent.Delta("be"));
        answer.drop();

        assertThat(answer.ending().await().indefinitely()).isEmpty();
    }

    @Test
    void remarksOnAnAnswerThatReachedItsLimit() {
        List<Draft> drafts = fold(new ModelEvent.Delta("and so"), completed(ModelEvent.Finish.LENGTH));

        assertThat(textOf(drafts.getLast())).isEqualTo("and so\n\ncutByLength");
        assertThat(ending().answer()).isEqualTo("and so");
        assertThat(ending().cut()).isTrue();
    }

    @Test
    void keepsTheTailAndOffersARetryWhenTheModelDies() {
        List<Draft> drafts = fold(
                new ModelEvent.Delta("half a sen"), new ModelEvent.Failed(new ModelFailure.CutOff("no finish reason")));

        assertThat(textOf(drafts.getLast())).isEqualTo("half a sen\n\nanswerCutOff");
        assertThat(button(drafts.getLast())).isEqualTo("retry:5");
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

    private static Answer answer(Turn turn) {
        return answer(turn, Footer.NONE);
    }

    private static Answer answer(Turn turn, Footer footer) {
        return new Answer(turn, Turns.namesOfTexts(), new Apology(), footer);
    }

    private List<Draft> fold(ModelEvent... events) {
        return fold(answer, events);
    }

    private static List<Draft> fold(Answer answer, ModelEvent... events) {
        return Stream.of(events).map(answer::fold).toList();
    }

    private Ending ending() {
        return answer.ending().await().indefinitely().orElseThrow();
    }

    private static ModelEvent completed(ModelEvent.Finish finish) {
        return new ModelEvent.Completed(finish, Optional.of(new Usage(1, 1, 0, 0)));
    }

    /** The data of the first button under it. */
    private static String button(Draft draft) {
        Optional<InlineKeyboardMarkup> keyboard = switch (draft.end()) {
            case Draft.End.Open open -> open.keyboard();
            case Draft.End.Closed closed -> closed.keyboard();
        };
        return keyboard.map(rows -> rows.inlineKeyboard().getFirst().getFirst().callbackData())
                .orElse("");
    }

    private static String textOf(Draft draft) {
        String words = draft.text().between(0, draft.words());
        String closing = draft.end() instanceof Draft.End.Closed closed ? closed.closing() : "";
        return closing.isEmpty() || words.isEmpty() ? words + closing : words + "\n\n" + closing;
    }
}
