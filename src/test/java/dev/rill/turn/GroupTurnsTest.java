package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebooks;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.ReplyParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions where several people ask. */
class GroupTurnsTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final Place HALL = Place.of(GROUP);
    private static final Place TOPIC = new Place(GROUP, 2);
    private static final UserId ANNA = new UserId(1);
    private static final UserId BORIS = new UserId(2);

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
    void waitInALineOfEachPersonsOwn() {
        for (int question = 0; question < 5; question++) {
            table.askIn(HALL, ANNA, "Anna", "a" + question);
        }
        table.askIn(HALL, BORIS, "Boris", "b0");

        assertThat(table.questions()).containsExactly("a0", "a1", "a2", "a3", "b0");
    }

    @Test
    void neverWaitForAnotherTopicNorForAPrivateChat() {
        table.askIn(HALL, ANNA, "Anna", "in the hall");
        table.askIn(TOPIC, ANNA, "Anna", "in the topic");
        table.askIn(Turns.ANNA, ANNA, "Anna", "in private");

        assertThat(next(HALL).question()).isEqualTo("in the hall");
        assertThat(next(TOPIC).question()).isEqualTo("in the topic");
        assertThat(next(Turns.ANNA).question()).isEqualTo("in private");
    }

    @Test
    void sayWhoAsksButInPrivate() {
        table.askIn(HALL, ANNA, "Anna:\n the \"Great\"", "why?");
        table.askIn(Turns.ANNA, ANNA, "Anna", "why?");

        assertThat(next(HALL).asked().speaker()).isEqualTo("Anna the \"Great\"");
        assertThat(next(Turns.ANNA).asked().speaker()).isEmpty();
    }

    @Test
    void areRepliedToByTheNoticeThatTheyWait() {
        OutboxFixture fixture = new OutboxFixture();
        WaitingLine line = new WaitingLine(table.database, fixture.outbox, Phrasebooks.saying(Turns.namesOfTexts()));
        table.askIn(TOPIC, ANNA, "Anna", "first");
        long first = next(TOPIC).questionId();
        table.askIn(TOPIC, BORIS, "Boris", "second");
        table.await(line.tell(TOPIC));

        assertThat(fixture.telegram.texts()).singleElement().satisfies(call -> {
            SendMessage notice = (SendMessage) call.method();
            assertThat(notice.replyParameters()).isEqualTo(ReplyParameters.to(first + 1));
            assertThat(notice.messageThreadId()).isEqualTo(2);
        });
    }

    private Turn next(Place place) {
        return table.await(table.store.begin(place)).orElseThrow();
    }
}
