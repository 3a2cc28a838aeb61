package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Replied;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Memory;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerGuestQuery;
import dev.rill.turn.Ending.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions from chats that are not ours. */
class AbroadQuestionsTest {
    private Strangers strangers;

    @BeforeEach
    void open() {
        strangers = new Strangers();
    }

    @AfterEach
    void close() {
        strangers.close();
    }

    @Test
    void answersWhatWasSentIntoItsMessageWithTheQuestionAboveIt() {
        assertThat(strangers.choose("AA1", "why?")).isEqualTo(Handled.RECORDED);

        Turn turn = strangers.next().orElseThrow();
        assertThat(turn.question()).isEqualTo("why?");
        assertThat(turn.abroad()).contains(new Abroad("AA1", true));
        assertThat(turn.asker()).isEqualTo(Turns.HERSELF);
    }

    @Test
    void keepsAQuestionOnceThoughItsUpdateComesTwice() {
        Incoming.Chosen chosen = new Incoming.Chosen(strangers.origin(Turns.HERSELF), Optional.of("AA1"), "why?");
        strangers.handle(chosen);
        strangers.handle(chosen);

        assertThat(strangers.table.questions()).containsExactly("why?");
    }

    @Test
    void asksNothingWhereNoAnswerIsAwaited() {
        assertThat(strangers.handle(new Incoming.Chosen(strangers.origin(Turns.HERSELF), Optional.empty(), "why?")))
                .isEqualTo(Handled.IGNORED);
        assertThat(strangers.table.questions()).isEmpty();
    }

    @Test
    void refusesTheFifthQuestionInItsOwnMessage() {
        for (int question = 1; question <= 4; question++) {
            strangers.choose("AA" + question, "why?");
        }

        assertThat(strangers.choose("AA5", "why?")).isEqualTo(Handled.IGNORED);
        assertThat(strangers.table.questions()).hasSize(4);
        assertThat(strangers.fixture.telegram.shown()).containsExactly("tooManyQuestions 3");
    }

    @Test
    void takesNothingAlongOfWhatIsPrivate() {
        strangers.table.prefer(
                "{\"prompt\": \"My name is Anna.\", \"footer\": true, \"memory\": \"history\", \"model\": \"gpt\"}");
        strangers.table.ask("a secret");
        strangers.table.finish(strangers.table.begun(), Outcome.ANSWERED, false);
        strangers.choose("AA1", "why?");

        Turn turn = strangers.next().orElseThrow();
        assertThat(turn.place()).isNotEqualTo(Turns.ANNA);
        assertThat(turn.preferences().instructions().prompt()).isEmpty();
        assertThat(turn.preferences().has(Extra.FOOTER)).isFalse();
        assertThat(turn.preferences().instructions().memory()).contains(Memory.SINGLE);
        assertThat(turn.preferences().answerer().model()).contains("gpt");
    }

    @Test
    void tellsNobodyInPrivateThatAQuestionWaits() {
        strangers.choose("AA1", "why?");
        strangers.next();
        strangers.choose("AA2", "why?");
        strangers.table.await(new WaitingLine(strangers.table.database, strangers.fixture.outbox, strangers.phrasebook)
                .tell(Strangers.ABROAD));

        assertThat(strangers.fixture.telegram.calls()).isEmpty();
    }

    @Test
    void answersAGuestsQuestionWithAPlaceholderAndGoesOnInIt() {
        strangers.host("why?", Optional.of(new Replied(4, "The sky is green.")));

        assertThat(strangers.fixture.telegram.shown()).containsExactly("inlineWaiting");
        Turn turn = strangers.next().orElseThrow();
        assertThat(turn.abroad()).contains(new Abroad("AAGuest1", false));
        assertThat(turn.asked().replied())
                .hasValueSatisfying(replied -> assertThat(replied.text()).isEqualTo("The sky is green."));
    }

    @Test
    void answersAGuestsQuestionOnceThoughItsUpdateComesTwice() {
        Incoming.Hosted hosted = strangers.hosted("why?", Optional.empty());
        strangers.handle(hosted);

        assertThat(strangers.handle(hosted)).isEqualTo(Handled.IGNORED);
        assertThat(guestAnswers()).isEqualTo(1);
        assertThat(strangers.table.questions()).containsExactly("why?");
    }

    @Test
    void doesNotAnswerAGuestAgainWhereNobodyKnowsWhetherItHas() {
        Incoming.Hosted hosted = strangers.hosted("why?", Optional.empty());
        strangers.fixture.telegram.loseNextAnswer();

        assertThat(strangers.handle(hosted)).isEqualTo(Handled.IGNORED);
        strangers.handle(hosted);
        assertThat(guestAnswers()).isEqualTo(1);
        assertThat(strangers.table.questions()).isEmpty();
    }

    @Test
    void letsAGuestsQuestionGoThatIsTooOld() {
        strangers.fixture.telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: query is too old"));

        assertThat(strangers.host("why?", Optional.empty())).isEqualTo(Handled.IGNORED);
        assertThat(strangers.table.questions()).isEmpty();
    }

    @Test
    void takesWhatAGuestsNameWasSaidUnderForTheQuestion() {
        strangers.host("", Optional.of(new Replied(4, "Is the sky green?")));

        Turn turn = strangers.next().orElseThrow();
        assertThat(turn.question()).isEqualTo("Is the sky green?");
        assertThat(turn.replied()).isEmpty();
    }

    @Test
    void tellsAHostWhoSaysNothingButTheNameHowToAsk() {
        strangers.host("", Optional.empty());

        assertThat(strangers.fixture.telegram.shown()).containsExactly("guestHow");
        assertThat(strangers.table.questions()).isEmpty();
    }

    @Test
    void stopsTheAnswerInThatMessageForWhoAsked() {
        strangers.choose("AA1", "why?");
        List<StopSwitch.Order> orders = listen(strangers.next().orElseThrow());

        assertThat(strangers.stop(new UserId(2), Optional.of("AA1"), "1")).isEqualTo("buttonNotYours");
        assertThat(strangers.stop(Turns.HERSELF, Optional.of("AA9"), "1")).isEqualTo("buttonTooOld");
        assertThat(strangers.stop(Turns.HERSELF, Optional.empty(), "1")).isEqualTo("buttonTooOld");
        assertThat(strangers.stop(new UserId(2), Optional.of("AA1"), "2")).isEqualTo("buttonTooOld");
        assertThat(orders).isEmpty();
        assertThat(strangers.stop(Turns.HERSELF, Optional.of("AA1"), "1")).isNull();
        assertThat(orders).containsExactly(StopSwitch.Order.STOP);
    }

    @Test
    void callsAQuestionOffThatWaits() {
        strangers.choose("AA1", "why?");
        Turn first = strangers.next().orElseThrow();
        strangers.choose("AA2", "and then?");

        assertThat(strangers.stop(Turns.HERSELF, Optional.of("AA2"), "1")).isEqualTo("stopped");
        strangers.table.finish(first, Outcome.ANSWERED, false);
        assertThat(strangers.next().orElseThrow().ending())
                .hasValueSatisfying(ending -> assertThat(ending.closing()).isEqualTo("stopped"));
    }

    @Test
    void asksAFailedQuestionAgainInItsMessage() {
        strangers.choose("AA1", "why?");
        Turn failed = strangers.next().orElseThrow();
        strangers.table.finish(failed, Outcome.FAILED, false);

        assertThat(strangers.table.await(strangers.table.thoughts.again(strangers.origin(Turns.HERSELF), failed.id())))
                .isEqualTo(SecondThoughts.Opening.OPENED);
        assertThat(strangers.next().orElseThrow().abroad()).contains(new Abroad("AA1", true));
    }

    private long guestAnswers() {
        return strangers.fixture.telegram.calls().stream()
                .filter(call -> call.method() instanceof AnswerGuestQuery)
                .count();
    }

    private List<StopSwitch.Order> listen(Turn turn) {
        List<StopSwitch.Order> orders = new ArrayList<>();
        strangers.running.begin(turn).connect(orders::add);
        return orders;
    }
}
