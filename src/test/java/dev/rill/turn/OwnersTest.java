package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.FakeGroups;
import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Origin;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose an answer in a group is: 1 asked, 2 is an admin, 3 is neither. */
class OwnersTest {
    private static final ChatId GROUP = new ChatId(-9);

    private final OutboxFixture fixture = new OutboxFixture();
    private final Answers answers = AnswersFixture.over(fixture.outbox);
    private final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    private final List<StopSwitch.Order> orders = new ArrayList<>();
    private TurnTable table;
    private Owners owners;
    private long turn;

    @BeforeEach
    void ask() {
        table = new TurnTable();
        FakeGroups group = new FakeGroups(GROUP).with(new UserId(2), "creator");
        owners = OwnersFixture.in(group, table.database, answers);
        turn = table.askIn(Place.of(GROUP), new UserId(1), "Anna", "why?");
    }

    @AfterEach
    void close() {
        table.close();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,0"})
    void pressInTheNameOfWhoAsked(long person, long asker) {
        List<UserId> names = new ArrayList<>();
        table.await(owners.inTheirName(press(person, turn), press -> {
            names.add(press.origin().person());
            return Uni.createFrom().item(Handled.IGNORED);
        }));

        assertThat(names).isEqualTo(asker == 0 ? List.of() : List.of(new UserId(asker)));
        assertThat(notice()).isEqualTo(asker == 0 ? "groupButtonNotYours" : null);
    }

    @Test
    void areNobodyWhereThereIsNoSuchTurn() {
        List<UserId> names = new ArrayList<>();
        table.await(owners.inTheirName(press(3, turn + 1), press -> {
            names.add(press.origin().person());
            return Uni.createFrom().item(Handled.IGNORED);
        }));

        assertThat(names).containsExactly(new UserId(3));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false"})
    void stopAnAnswerByItsButton(long person, boolean stopped) {
        run();
        StopButton button = new StopButton(running, owners, answers, Phrasebooks.saying(Turns.namesOfTexts()));
        table.await(button.handle(press(person, turn)));

        assertThat(orders).isEqualTo(stopped ? List.of(StopSwitch.Order.STOP) : List.of());
        assertThat(notice()).isEqualTo(stopped ? null : "groupButtonNotYours");
    }

    @ParameterizedTest
    @CsvSource({"1,''", "2,''", "3,groupCancelNotYours"})
    void stopAnAnswerByCommand(long person, String told) {
        run();
        CancelCommand cancel = new CancelCommand(running, owners, answers, Phrasebooks.saying(Turns.namesOfTexts()));
        table.await(cancel.handle(new Incoming.Command(origin(person), 4, "cancel", "", Optional.empty())));

        assertThat(orders).hasSize(told.isEmpty() ? 1 : 0);
        assertThat(fixture.telegram.shown()).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    private void run() {
        Turn begun = table.await(table.store.begin(Place.of(GROUP))).orElseThrow();
        running.begin(begun).connect(orders::add);
    }

    private @Nullable String notice() {
        return fixture.telegram.calls().stream()
                .filter(call -> call.method() instanceof AnswerCallbackQuery)
                .map(call -> ((AnswerCallbackQuery) call.method()).text())
                .reduce(null, (before, last) -> last);
    }

    private static Incoming.Press press(long person, long turn) {
        return new Incoming.Press(origin(person), "query", Optional.of(6L), "stop", String.valueOf(turn));
    }

    private static Origin origin(long person) {
        return new Origin(new Receipt(GROUP, 1), Place.of(GROUP), new UserId(person), "", Language.ENGLISH)
                .inReplyTo(4);
    }
}
