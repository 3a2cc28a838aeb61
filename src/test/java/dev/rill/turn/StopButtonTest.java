package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopButtonTest {
    private final OutboxFixture fixture = new OutboxFixture();
    private final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    private final List<StopSwitch.Order> orders = new ArrayList<>();
    private final Answers answers = AnswersFixture.over(fixture.outbox);
    private final Owners owners = OwnersFixture.inPrivate(answers);
    private final StopButton button =
            new StopButton(running, owners, answers, Phrasebooks.saying(Turns.namesOfTexts()));

    @BeforeEach
    void answering() {
        running.begin(Turns.turn(5)).connect(orders::add);
    }

    @Test
    void stopsTheAnswerThatItStandsUnderOnce() {
        assertThat(press(Turns.HERSELF, "5")).isNull();
        press(Turns.HERSELF, "5");

        assertThat(orders).containsExactly(StopSwitch.Order.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "6", "-1", "", "forged"})
    void tellsThatItIsTooOldUnderAnyOtherAnswer(String turn) {
        assertThat(press(Turns.HERSELF, turn)).isEqualTo("buttonTooOld");
        assertThat(orders).isEmpty();
    }

    @Test
    void obeysNobodyElse() {
        assertThat(press(new UserId(2), "5")).isEqualTo("buttonNotYours");
        assertThat(orders).isEmpty();
    }

    /** The notice that the person sees. */
    private @Nullable String press(UserId person, String turn) {
        Incoming.Origin origin =
                new Incoming.Origin(new Receipt(Turns.ANNA.chat(), 1), Turns.ANNA, person, "", Language.ENGLISH);
        button.handle(new Incoming.Press(origin, "query", Optional.of(3L), "stop", turn))
                .await()
                .indefinitely();
        return ((AnswerCallbackQuery) fixture.telegram.calls().getLast().method()).text();
    }
}
