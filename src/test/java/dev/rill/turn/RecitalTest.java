package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.LoopsFixture;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.speech.FakeSpeech;
import dev.rill.model.speech.SpeechModel.Silence;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.SendVoice;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.turn.Ending.Outcome;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which answers are read aloud, and how often. */
class RecitalTest {
    private final TurnTable table = new TurnTable();
    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeSpeech speech = new FakeSpeech();
    private final Recital recital = new Recital(
            speech,
            new VoiceStore(table.database),
            fixture.outbox,
            LoopsFixture.over(table.postgres.vertx().getDelegate()));

    @BeforeEach
    void meet() {
        table.await(table.database.query(
                "insert into chat (id) values ($1)", Tuple.of(Turns.ANNA.chat().value())));
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void readsAnAnswerThatStandsThereUnderItsLastMessage() {
        Turn turn = asked();
        table.await(table.store.showsIn(turn, List.of(41L, 42L)));
        table.finish(turn, Ending.of(Outcome.ANSWERED, "It **rains**.", ""));

        recite(turn);

        assertThat(speech.words()).containsExactly("It rains.");
        assertThat(clips()).singleElement().satisfies(clip -> {
            assertThat(clip.voice().name()).isEqualTo("voice.ogg");
            assertThat(clip.replyParameters())
                    .isNotNull()
                    .satisfies(reply -> assertThat(reply.messageId()).isEqualTo(42));
        });
    }

    @Test
    void readsItOnceHoweverOftenItIsTold() {
        Turn turn = asked();
        table.finish(turn, Outcome.ANSWERED, false);
        recite(turn);
        recite(turn);

        assertThat(clips()).hasSize(1);
    }

    @Test
    void isSilentWhereNobodyWishesToHearIt() {
        table.ask("why?");
        Turn turn = table.begun();
        table.finish(turn, Outcome.ANSWERED, false);
        recite(turn);

        assertThat(speech.words()).isEmpty();
    }

    @Test
    void isSilentWithoutAModel() {
        speech.off();
        Turn turn = asked();
        table.finish(turn, Outcome.ANSWERED, false);
        recite(turn);

        assertThat(speech.words()).isEmpty();
    }

    @Test
    void readsNothingThatWasStoppedOrFailedOrIsNotShownYet() {
        Turn stopped = asked();
        table.finish(stopped, Outcome.STOPPED, false);
        recite(stopped);
        Turn failed = asks();
        table.finish(failed, Outcome.FAILED, false);
        recite(failed);
        Turn early = asks();
        table.end(early, Outcome.ANSWERED, false);
        recite(early);

        assertThat(speech.words()).isEmpty();
    }

    @Test
    void readsNothingOnceMoreThatAnotherProcessShows() {
        Turn turn = asked();
        table.end(turn, Outcome.ANSWERED, false);
        Turn takenUp = table.begun();
        table.await(table.store.shown(takenUp));
        recite(takenUp);

        assertThat(speech.words()).isEmpty();
    }

    @Test
    void readsTheAnswerThatIsAskedForAnew() {
        Turn first = asked();
        table.finish(first, Outcome.ANSWERED, false);
        recite(first);
        table.await(table.variants.another(table.press(Turns.HERSELF)));
        Turn again = table.begun();
        table.finish(again, Outcome.ANSWERED, false);
        fixture.time.advance(Duration.ofMinutes(1));
        recite(first);
        recite(again);

        assertThat(clips()).hasSize(2);
    }

    @Test
    void isSilentForGoodWhereTheModelOrTelegramRefuses() {
        Turn turn = asked();
        table.finish(turn, Outcome.ANSWERED, false);
        speech.answering(new Silence(new Unreachable("away")));
        recite(turn);
        Turn next = asks();
        table.finish(next, Outcome.ANSWERED, false);
        speech.answering(new FakeSpeech().read("").await().indefinitely());
        fixture.telegram.refuseNext(new TelegramFailure.BadRequest(400, "VOICE_MESSAGES_FORBIDDEN"));
        recite(next);
        recite(turn);
        recite(next);

        assertThat(speech.words()).hasSize(2);
        assertThat(fixture.telegram.shown()).isEmpty();
    }

    private Turn asked() {
        table.prefer("{\"voice\": true}");
        return asks();
    }

    private Turn asks() {
        table.ask("why?");
        return table.begun();
    }

    private void recite(Turn turn) {
        table.await(recital.recite(turn));
    }

    private List<SendVoice> clips() {
        return fixture.telegram.calls().stream()
                .map(call -> (SendVoice) call.method())
                .toList();
    }
}
