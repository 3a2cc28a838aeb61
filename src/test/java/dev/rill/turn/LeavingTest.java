package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.route.Incoming;
import dev.rill.telegram.TelegramFailure.Blocked;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a group that we were removed from, and of a topic that was closed. */
class LeavingTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final Place HALL = Place.of(GROUP);
    private static final Place TOPIC = new Place(GROUP, 2);
    private static final UserId ANNA = new UserId(1);

    private final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    private final List<StopSwitch.Order> orders = new ArrayList<>();
    private TurnTable table;

    @BeforeEach
    void ask() {
        table = new TurnTable();
        table.await(table.database.query(
                "insert into chat (id) values ($1), ($2)",
                Tuple.of(GROUP.value(), Turns.ANNA.chat().value())));
        table.askIn(HALL, ANNA, "Anna", "in the hall");
        table.askIn(TOPIC, ANNA, "Anna", "in the topic");
        table.askIn(TOPIC, ANNA, "Anna", "behind it");
        table.askIn(Turns.ANNA, ANNA, "Anna", "in private");
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void stopsWhatIsWrittenThereAndDropsWhatWaits() {
        Turn hall = begin(HALL);
        begin(TOPIC);
        begin(Turns.ANNA);
        assertThat(leave()).isEqualTo(Handled.RECORDED);

        assertThat(orders).containsExactly(StopSwitch.Order.DROP, StopSwitch.Order.DROP);
        assertThat(table.await(table.store.begin(HALL))).isEmpty();
        assertThat(table.await(table.store.begin(TOPIC))).isEmpty();
        assertThat(table.await(table.store.shown(hall))).isTrue();
        assertThat(table.await(table.store.begin(Turns.ANNA))).isPresent();
        assertThat(table.strings("select state from turn order by id"))
                .containsExactly("failed", "failed", "failed", "answering");
    }

    @Test
    void marksTheChatUntilSomethingIsAskedThereAgain() {
        leave();
        assertThat(marked()).containsExactly("-9");
        table.askIn(HALL, ANNA, "Anna", "there again?");

        assertThat(marked()).isEmpty();
        assertThat(begin(HALL).question()).isEqualTo("there again?");
    }

    @Test
    void goesOnInOtherTopicsWhereOneIsClosed() {
        table.await(table.store.unreachable(begin(TOPIC), !new Blocked("Bad Request: TOPIC_CLOSED").isOfTopic()));

        assertThat(table.await(table.store.begin(TOPIC))).isEmpty();
        assertThat(begin(HALL).question()).isEqualTo("in the hall");
        assertThat(marked()).isEmpty();
    }

    private Turn begin(Place place) {
        Turn turn = table.await(table.store.begin(place)).orElseThrow();
        running.begin(turn).connect(orders::add);
        return turn;
    }

    private Handled leave() {
        return table.await(
                new Leaving(table.database, running).handle(new Incoming.Left(table.update(HALL, ANNA, "Anna"))));
    }

    private List<String> marked() {
        return table.strings("select id::text from chat where unreachable_since is not null");
    }
}
