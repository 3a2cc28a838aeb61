package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Bookmark;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.turn.Ending.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a turn brings along, and what it leaves. */
class TurnStoreTest {
    private static final Ending THOUGHTFUL = Ending.of(Outcome.ANSWERED, "because", "")
            .with("1. [A](<https://a.org>)")
            .with("*gpt*")
            .after("let me see");

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
    void bringsThePreferencesOfItsChat() {
        table.prefer("{\"footer\": true, \"reasoning\": true}");
        table.ask("why?");

        assertThat(table.begun().preferences()).isEqualTo(Preferences.showing(Extra.FOOTER, Extra.REASONING));
    }

    @Test
    void bringsTheDefaultsWhereNobodyPrefersAnything() {
        table.ask("why?");

        assertThat(table.begun().preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void saysWhetherThePersonHasSomebodyElseAnswer() {
        table.ask("why?");
        assertThat(table.begun().elsewhere()).isFalse();
        table.await(table.database.query("insert into endpoint (person, kind, key) values (1, 'own', 'x')"));
        assertThat(table.begun().elsewhere()).isFalse();
        table.await(table.database.query("update endpoint set base_url = 'https://a.org:443/v1'"));
        assertThat(table.begun().elsewhere()).isTrue();
        table.await(table.database.query("update endpoint set active = false"));

        assertThat(table.begun().elsewhere()).isFalse();
    }

    @Test
    void bringsTheModelThatTheQuestionAloneIsFor() {
        table.ask("why?", "large");
        assertThat(table.begun().modelAsked()).contains("large");
        table.finish(table.begun(), THOUGHTFUL);
        table.ask("and why?");

        assertThat(table.begun().modelAsked()).isEmpty();
    }

    @Test
    void bringsAnEndThatWasNotShownYetAsItWas() {
        table.ask("why?");
        table.end(table.begun(), THOUGHTFUL);

        assertThat(table.begun().ending()).contains(THOUGHTFUL);
    }

    @Test
    void keepsTheBookmarkWithTheAnswer() {
        table.ask("why?");
        table.end(table.begun(), THOUGHTFUL.markedBy(Optional.of(new Bookmark("mark"))));

        assertThat(table.strings("select bookmark from turn")).containsExactly("mark");
    }

    @Test
    void keepsNoThoughtsAmongSeveralAnswers() {
        table.ask("why?");
        Turn turn = table.begun();
        table.finish(turn, THOUGHTFUL);
        table.await(table.variants.another(table.press(Turns.HERSELF)));
        assertThat(table.begun().ending()).isEmpty();
        table.finish(table.begun(), THOUGHTFUL);
        table.await(table.variants.turnTo(table.press(Turns.HERSELF), turn.id(), 1));

        assertThat(table.begun().ending()).contains(THOUGHTFUL.after(""));
        assertThat(table.strings("select thoughts from turn")).containsExactly("");
    }

    @Test
    void forgetsTheThoughtsOfAnAnswerThatIsAskedForAgain() {
        table.ask("why?");
        Turn failed = table.begun();
        table.finish(failed, Ending.of(Outcome.FAILED, "", "(error)").after("let me see"));
        table.await(table.thoughts.again(table.press(Turns.HERSELF), failed.id()));

        assertThat(table.strings("select thoughts from turn")).containsExactly("");
    }

    @Test
    void takesTheRemarkAloneAwayWhenACutAnswerGoesOn() {
        table.ask("tell me all");
        Turn cut = table.begun();
        table.await(table.store.showsIn(cut, List.of(200L)));
        table.finish(
                cut,
                Ending.of(Outcome.ANSWERED, "once upon", "(cut)")
                        .cutShort()
                        .with("1. [A](<https://a.org>)")
                        .with("*gpt*")
                        .after("let me see"));
        table.await(table.thoughts.goOn(table.press(Turns.HERSELF), cut.id(), "go on"));

        Ending end = table.begun().ending().orElseThrow();
        assertThat(end.closing()).isEqualTo("1. [A](<https://a.org>)\n\n*gpt*");
        assertThat(end.thoughts()).isEqualTo("let me see");
    }

    @Test
    void leavesNoClosingWhereTheRemarkWasAll() {
        table.ask("tell me all");
        Turn cut = table.begun();
        table.await(table.store.showsIn(cut, List.of(200L)));
        table.finish(cut, Outcome.ANSWERED, true);
        table.await(table.thoughts.goOn(table.press(Turns.HERSELF), cut.id(), "go on"));

        assertThat(table.begun().ending().orElseThrow().closing()).isEmpty();
    }
}
