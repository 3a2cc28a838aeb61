package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.language.Phrasebooks;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.outbox.OutboxFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private final OutboxFixture fixture = new OutboxFixture();
    private TurnTable table;
    private WaitingLine line;

    @BeforeEach
    void open() {
        table = new TurnTable();
        line = new WaitingLine(table.database, fixture.outbox, Phrasebooks.saying(Turns.namesOfTexts()));
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void tellsWhoWaitsWhereTheAnswerWillStand() {
        table.ask("first");
        Turn first = table.begun();
        table.ask("second");
        table.await(line.tell(Turns.ANNA));
        table.finish(first, Ending.Outcome.ANSWERED, false);

        assertThat(fixture.telegram.shown()).containsExactly("waiting");
        assertThat(table.begun().messages()).containsExactly(101L);
    }

    @Test
    void tellsNobodyTwiceAndNobodyWhoIsFirst() {
        table.ask("first");
        table.await(line.tell(Turns.ANNA));
        assertThat(fixture.telegram.shown()).isEmpty();
        table.begun();
        table.ask("second");
        table.await(line.tell(Turns.ANNA));
        table.await(line.tell(Turns.ANNA));

        assertThat(fixture.telegram.shown()).hasSize(1);
    }

    @Test
    void leavesNoTraceOfANoticeThatWasRefused() {
        table.ask("first");
        table.begun();
        table.ask("second");
        fixture.telegram.refuseNext(new TelegramFailure.BadRequest(400, "no"));
        table.await(line.tell(Turns.ANNA));
        table.await(line.tell(Turns.ANNA));

        assertThat(fixture.telegram.shown()).hasSize(1);
    }

    @Test
    void looksForANoticeOfWhichNobodyKnowsWhetherItStands() {
        table.ask("first");
        Turn first = table.begun();
        table.ask("second");
        fixture.telegram.loseNextAnswer();
        table.await(line.tell(Turns.ANNA));
        table.finish(first, Ending.Outcome.ANSWERED, false);

        Turn second = table.begun();
        assertThat(second.messages()).isEmpty();
        assertThat(second.sends()).isEqualTo(1);
    }
}
