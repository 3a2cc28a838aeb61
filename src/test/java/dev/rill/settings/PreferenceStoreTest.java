package dev.rill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Looks;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferenceStoreTest {
    private static final ChatId ANNA = new ChatId(1);
    private static final String ENDING =
            "update inbox set state = 'done' where chat_id = $1 and update_id = $2 and state = 'waiting'";

    private static final Preferences OFF_WITH_BOTH = new Preferences(
            new Looks(Optional.of(Streaming.OFF), Set.of(Extra.FOOTER, Extra.REASONING)),
            Preferences.DEFAULT.answerer(),
            Preferences.DEFAULT.instructions(),
            Optional.empty());

    private TestDatabase postgres;
    private PreferenceStore store;
    private long lastUpdate;

    @BeforeEach
    void open() {
        postgres = TestDatabase.fresh();
        store = new PreferenceStore(postgres.database());
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void hasTheDefaultsForWhoeverChoseNothing() {
        assertThat(await(store.of(ANNA))).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void keepsOneChoiceBesideTheOthers() {
        choose(new Change.Switched(Extra.FOOTER, true));
        choose(new Change.Streams(Optional.of(Streaming.OFF)));

        assertThat(choose(new Change.Switched(Extra.REASONING, true))).contains(OFF_WITH_BOTH);
        assertThat(await(store.of(ANNA))).isEqualTo(OFF_WITH_BOTH);
        assertThat(await(store.of(new ChatId(2)))).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void takesAChoiceBack() {
        choose(new Change.Streams(Optional.of(Streaming.DRAFT)));
        choose(new Change.Switched(Extra.FOOTER, true));
        choose(new Change.Switched(Extra.FOOTER, false));

        assertThat(choose(new Change.Streams(Optional.empty()))).contains(Preferences.DEFAULT);
    }

    @Test
    void endsTheUpdateThatBroughtTheChoiceAndHeedsItOnce() {
        choose(new Change.Switched(Extra.FOOTER, true));

        assertThat(await(postgres.database().query("select 1 from inbox where state = 'done'"))
                        .rowCount())
                .isOne();
        assertThat(await(store.change(ANNA, lastUpdate, ENDING, new Change.Switched(Extra.FOOTER, false))))
                .isEmpty();
        assertThat(await(store.of(ANNA)).has(Extra.FOOTER)).isTrue();
    }

    @Test
    void leavesAloneWhatALaterVersionKept() {
        await(postgres.database()
                .query("insert into preference (owner, \"values\") values (1, '{\"voice\": {\"speed\": 2}}')"));
        choose(new Change.Switched(Extra.FOOTER, true));

        assertThat(await(postgres.database().query("select \"values\" -> 'voice' ->> 'speed' from preference"))
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("2");
    }

    private Optional<Preferences> choose(Change change) {
        lastUpdate++;
        await(postgres.database()
                .query(
                        "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '')",
                        Tuple.of(ANNA.value(), lastUpdate)));
        return await(store.change(ANNA, lastUpdate, ENDING, change));
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(Duration.ofSeconds(20));
    }
}
