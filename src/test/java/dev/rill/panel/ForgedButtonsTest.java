package dev.rill.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.inbox.Arrival;
import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.inbox.UpdateHandler;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Loops;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.Preferences;
import dev.rill.settings.Temperature;
import dev.rill.storage.Database;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.Update;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand presses that Telegram would not bring from honest clients, through the real handlers of all buttons: Anna's buttons
 * pressed by others, here and elsewhere, her data with signs changed, cut, doubled and put together anew, and plain noise.
 */
@QuarkusTest
@TestProfile(WholeServer.class)
class ForgedButtonsTest {
    private static final int PRESSES = 10_000;
    private static final int AT_ONCE = 32;
    private static final long ANNA = 7_000_000_001L;
    private static final long GROUP = -100_123L;
    private static final long PANEL = 42;

    private final Random random = new Random(4711);

    @Inject
    UpdateHandler router;

    @Inject
    @All
    List<Sheet> sheets;

    @Inject
    Phrasebook phrasebook;

    @Inject
    PreferenceStore store;

    @Inject
    Database database;

    @Inject
    Loops loops;

    @Inject
    WholeServer.Counter telegram;

    /** Somebody presses something somewhere. */
    private record Pressed(long person, long chat, Optional<Long> message, String data) {}

    @Test
    void changeNothingAndAreEachAnsweredOnce() {
        settle();
        String before = picture();
        List<String> genuine = genuine();
        List<Pressed> presses = IntStream.range(0, PRESSES)
                .mapToObj(number -> forged(number, genuine))
                .toList();
        file(presses);

        List<Handled> handled = Multi.createFrom()
                .range(0, PRESSES)
                .onItem()
                .transformToUni(number -> press(number, presses.get(number)))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofMinutes(5));

        assertThat(handled).hasSize(PRESSES);
        assertThat(telegram.answered())
                .hasSize(PRESSES)
                .allSatisfy((query, times) -> assertThat(times)
                        .as(() -> presses.get(Integer.parseInt(query)).toString())
                        .isOne());
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void areToldFromThoseThatAnnaHerselfPresses() {
        settle();
        Pressed press = new Pressed(ANNA, ANNA, Optional.of(PANEL), "panel:" + ANNA + ":temperature:3");
        await(database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '{}')",
                Tuple.of(ANNA, PRESSES + 1L)));
        await(press(PRESSES + 1, press));

        assertThat(await(store.of(new ChatId(ANNA))).answerer().temperature()).contains(new Temperature(3));
    }

    /** Anna has chosen something, has a server of her own, is asked to type, and has answers with all kinds of buttons. */
    private void settle() {
        Stream.of("preference", "endpoint", "panel_input", "inbox", "turn", "variant")
                .forEach(table -> await(database.query("delete from " + table)));
        await(store.set(new ChatId(ANNA), new Change.Warms(Optional.of(new Temperature(13)))));
        await(database.query(
                "insert into panel_input (chat_id, person, topic, field, message, expires_at)"
                        + " values ($1, $1, 0, 'max_tokens:typed', $2, now() + interval '1 hour')",
                Tuple.of(ANNA, PANEL)));
        for (String state : List.of("failed", "answered", "stopped")) {
            await(database.query(
                    "insert into turn (chat_id, topic, asked_by, language, question_id, question, state, answer, messages,"
                            + " cut, variants, variant, ended_at, shown_at)"
                            + " values ($1, 0, $1, 'en', 1, 'why?', $2, 'so', '{42}', true, 2, 1, now(), now())",
                    Tuple.of(ANNA, state)));
        }
    }

    /** All that could have changed, the inbox aside. */
    private String picture() {
        return Stream.of("preference", "endpoint", "panel_input", "turn", "variant", "conversation")
                .map(table -> table
                        + await(database.query("select t::text from " + table + " t order by 1")).stream()
                                .map(row -> row.getString(0))
                                .toList())
                .collect(Collectors.joining("\n"));
    }

    /** The data of every button that Anna has. */
    private List<String> genuine() {
        Stream<Button> panel = sheets.stream()
                .map(sheet -> switch (sheet) {
                    case Page page -> page.draw(Preferences.DEFAULT, phrasebook.in(Language.ENGLISH));
                    case Annex annex -> await(annex.view(new UserId(ANNA), phrasebook.in(Language.ENGLISH)));
                })
                .flatMap(view -> view.rows().stream())
                .flatMap(List::stream);
        List<Long> turns = new ArrayList<>();
        await(database.query("select id from turn")).forEach(row -> turns.add(row.getLong(0)));
        Stream<String> answers = turns.stream()
                .flatMap(id -> Stream.of(
                        "stop:" + id, "retry:" + id, "more:" + id, "variant:" + id + ":1", "variant:" + id + ":2"));
        String erase = "erase:" + ANNA + ":" + System.currentTimeMillis() / 1000;
        return Stream.of(
                        panel.map(button -> "panel:" + ANNA + ":" + button.page() + ":" + button.argument()),
                        answers,
                        Stream.of(erase + ":yes", erase + ":no", "panel:" + ANNA + ":close"))
                .flatMap(data -> data)
                .toList();
    }

    private Pressed forged(int number, List<String> genuine) {
        String data = genuine.get(random.nextInt(genuine.size()));
        long stranger = 500_000 + number;
        return switch (number % 5) {
            case 0 -> new Pressed(stranger, stranger, Optional.of(PANEL), data);
            case 1 -> new Pressed(stranger, GROUP, Optional.of(PANEL), data);
            case 2 -> new Pressed(stranger, stranger, Optional.empty(), mutated(data));
            case 3 -> new Pressed(stranger, random.nextBoolean() ? GROUP : stranger, Optional.of(PANEL), mutated(data));
            default -> new Pressed(ANNA, ANNA, Optional.of(PANEL), noise());
        };
    }

    private String mutated(String data) {
        int at = random.nextInt(data.length());
        String sign = Character.toString(random.nextInt(0x20, 0x500));
        return switch (random.nextInt(7)) {
            case 0 -> data.substring(0, at);
            case 1 -> data.substring(at);
            case 2 -> data.substring(0, at) + sign + data.substring(at + 1);
            case 3 -> data.substring(0, at) + sign + data.substring(at);
            case 4 -> data + ":" + data;
            case 5 -> data.replace(':', sign.charAt(0));
            default -> data.replaceFirst("[0-9]+", String.valueOf(random.nextLong()));
        };
    }

    /** What no button of ours says; some of it begins as one does. */
    private String noise() {
        String signs = random.ints(random.nextInt(64), 0, 0x2_0000)
                .filter(Character::isValidCodePoint)
                .filter(sign -> sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<String> kinds =
                List.of("", "panel:", "panel:" + ANNA + ":", "panel:" + ANNA + ":model:", "retry:", "variant:");
        return kinds.get(random.nextInt(kinds.size())) + "\u0001" + signs;
    }

    private void file(List<Pressed> presses) {
        List<Tuple> rows = IntStream.range(0, presses.size())
                .mapToObj(number -> Tuple.of(presses.get(number).chat(), (long) number))
                .toList();
        await(database.batch(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '{}')",
                rows));
    }

    private Uni<Handled> press(int number, Pressed press) {
        ChatId chat = new ChatId(press.chat());
        Arrival arrival = new Arrival(new Receipt(chat, number), update(number, press), true, Optional.empty());
        return loops.at(chat, Uni.createFrom().deferred(() -> router.handle(arrival)));
    }

    private static Update update(int number, Pressed press) {
        JsonObject query = new JsonObject()
                .put("id", String.valueOf(number))
                .put(
                        "from",
                        new JsonObject()
                                .put("id", press.person())
                                .put("is_bot", false)
                                .put("first_name", "Somebody"))
                .put("data", press.data());
        press.message()
                .ifPresent(id -> query.put(
                        "message",
                        new JsonObject()
                                .put("message_id", id)
                                .put("date", 1)
                                .put(
                                        "chat",
                                        new JsonObject()
                                                .put("id", press.chat())
                                                .put("type", press.chat() > 0 ? "private" : "supergroup"))));
        try {
            return TelegramJson.MAPPER.readValue(
                    new JsonObject()
                            .put("update_id", number)
                            .put("callback_query", query)
                            .encode(),
                    Update.class);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(Duration.ofSeconds(30));
    }
}
