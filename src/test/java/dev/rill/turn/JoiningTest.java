package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.FakeGroups;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebooks;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.telegram.Myself;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.Bot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a group is greeted. */
class JoiningTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final UserId ANNA = new UserId(1);

    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeGroups group = new FakeGroups(GROUP);
    private final TurnTable table = new TurnTable();

    @AfterEach
    void close() {
        table.close();
    }

    @ParameterizedTest
    @CsvSource({"true,member,false", "false,administrator,false", "false,member,true"})
    void tellsHowToSpeakToUsAndWhetherMentionsReachUs(boolean readsAll, String status, boolean privacy) {
        group.with(new UserId(5), status);
        join(Place.of(GROUP), readsAll);

        assertThat(fixture.telegram.shown())
                .containsExactly(
                        privacy ? "groupGreeting rill_bot\n\ngroupPrivacy rill_bot" : "groupGreeting rill_bot");
    }

    @Test
    void greetsNoSupergroupThatWasAGroupBefore() {
        table.await(table.database.query("insert into chat (id, migrated_from) values (-9, -8)"));
        join(Place.of(GROUP), true);

        assertThat(fixture.telegram.shown()).isEmpty();
    }

    @Test
    void saysNothingToSomebodyWhoUnblocksUsAndMayTellThemThingsAgain() {
        table.await(table.database.query("insert into chat (id, unreachable_since) values (1, now())"));
        join(Turns.ANNA, true);

        assertThat(fixture.telegram.shown()).isEmpty();
        assertThat(table.strings("select id::text from chat where unreachable_since is null"))
                .containsExactly("1");
    }

    private void join(Place place, boolean readsAll) {
        Myself myself = new Myself();
        myself.am(new Bot(5, "rill_bot", readsAll));
        Joining joining = new Joining(
                table.database,
                AnswersFixture.greeting(
                        myself,
                        group.admins(),
                        Phrasebooks.saying(Turns.textsWithArguments()),
                        AnswersFixture.over(fixture.outbox)));
        table.await(joining.handle(new Incoming.Joined(table.update(place, ANNA, "Anna"))));
    }
}
