package dev.rill.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Audience;
import dev.rill.route.Incoming;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.PreferenceStores;
import dev.rill.settings.Preferences;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelButtonsTest {
    private static final ChatId ANNA = new ChatId(7);
    private static final UserId HERSELF = new UserId(7);
    private static final UserId SOMEBODY_ELSE = new UserId(8);
    private static final Texts TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, arguments) -> method.getName());

    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeTelegram telegram = fixture.telegram;
    private final Answers answers = AnswersFixture.over(fixture.outbox);
    private final HomePage home = new HomePage(List.of(new StreamingPage()));
    private TestDatabase postgres;
    private PreferenceStore store;
    private PanelButtons buttons;
    private long panel;
    private long lastUpdate;

    @BeforeEach
    void open() {
        postgres = TestDatabase.fresh();
        store = PreferenceStores.over(postgres.database());
        Annexes annexes =
                new Annexes(List.of(), new OpenInputs(postgres.database()), answers, Phrasebooks.saying(TEXTS));
        buttons = new PanelButtons(
                new Panel(List.of(home, new StreamingPage())), annexes, store, answers, Phrasebooks.saying(TEXTS));
        SettingsCommand settings = new SettingsCommand(home, store, answers, Phrasebooks.saying(TEXTS));
        await(settings.handle(new Incoming.Command(origin(ANNA, HERSELF), 1, "settings", "", Optional.empty())));
        panel = 101;
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void openUnderTheirOwnText() {
        assertThat(telegram.shown()).containsExactly("settings");
        assertThat(keyboard().inlineKeyboard().getFirst().getFirst().callbackData())
                .isEqualTo("panel:7:streaming");
    }

    @Test
    void leadToAPageAndBackInTheSameMessage() {
        assertThat(press("7:streaming")).isEqualTo(Handled.IGNORED);
        assertThat(telegram.shown()).containsExactly("streamingPage");
        assertThat(notice()).isNull();
        fixture.time.advance(Duration.ofSeconds(5));
        press("7:home");

        assertThat(telegram.shown()).containsExactly("settings");
    }

    @Test
    void keepWhatIsChosenWithTheEndOfTheUpdateAndShowIt() {
        assertThat(press("7:home:footer+")).isEqualTo(Handled.RECORDED);

        assertThat(preferences()).isEqualTo(new Preferences(Optional.empty(), false, true, false));
        assertThat(await(postgres.database()
                                .query(
                                        "select 1 from inbox where state = 'waiting' and update_id = $1",
                                        Tuple.of(lastUpdate)))
                        .rowCount())
                .isZero();
        assertThat(notice()).isNull();
        assertThat(keyboard().inlineKeyboard().get(2).getFirst().text()).isEqualTo("✅ footers");
    }

    @Test
    void takeNoHarmFromAPressThatChangesNothing() {
        press("7:home:footer-");
        fixture.time.advance(Duration.ofSeconds(5));
        telegram.refuseNext(new TelegramFailure.NotModified());

        assertThat(press("7:home:footer-")).isEqualTo(Handled.RECORDED);
        assertThat(preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void obeyNobodyElse() {
        Handled handled = press(ANNA, SOMEBODY_ELSE, Optional.of(panel), "7:home:footer+");

        assertThat(handled).isEqualTo(Handled.IGNORED);
        assertThat(notice()).isEqualTo("buttonNotYours");
        assertThat(preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void leaveAGroupsSettingsToItsAdmins() {
        press(new ChatId(-5), HERSELF, Optional.of(panel), "7:home:footer+");
        assertThat(await(store.of(new ChatId(-5))).footer()).isTrue();
        assertThat(preferences()).isEqualTo(Preferences.DEFAULT);
        press(new ChatId(-5), SOMEBODY_ELSE, Optional.of(panel), "7:home:footer-");

        assertThat(notice()).isEqualTo("buttonNotYours");
        assertThat(await(store.of(new ChatId(-5))).footer()).isTrue();
        assertThat(buttons.audience()).isEqualTo(Audience.CHAT_ADMINS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "7:", "7:cellar", "7:home:voice+", "7:streaming:loud", "x:home", "-7:home", "::::"})
    void tellThatTheyAreTooOldWhateverIsForged(String data) {
        assertThat(press(data)).isEqualTo(Handled.IGNORED);

        assertThat(notice()).isEqualTo("buttonTooOld");
        assertThat(telegram.shown()).containsExactly("settings");
    }

    @Test
    void tellThatTheyAreTooOldUnderAMessageThatTelegramHasForgotten() {
        press(ANNA, HERSELF, Optional.empty(), "7:home:footer+");

        assertThat(notice()).isEqualTo("buttonTooOld");
        assertThat(preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void keepWhatIsChosenThoughThePanelIsGone() {
        telegram.deleteAll();

        assertThat(press("7:home:reasoning+")).isEqualTo(Handled.RECORDED);
        assertThat(preferences().reasoning()).isTrue();
    }

    @Test
    void takeThePanelAway() {
        press("7:close");

        assertThat(telegram.shown()).isEmpty();
        assertThat(notices()).hasSize(1);
    }

    @Test
    void takeThemselvesAwayWhereThePanelIsTooOldToBeDeleted() {
        fixture.time.advance(Duration.ofSeconds(5));
        telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: message can't be deleted"));
        press("7:close");

        assertThat(telegram.shown()).containsExactly("settingsClosed");
        assertThat(((EditMessageText) lastText()).replyMarkup()).isNull();
    }

    private Handled press(String data) {
        return press(ANNA, HERSELF, Optional.of(panel), data);
    }

    private Handled press(ChatId chat, UserId person, Optional<Long> message, String data) {
        return await(buttons.handle(new Incoming.Press(origin(chat, person), "query", message, "panel", data)));
    }

    private Incoming.Origin origin(ChatId chat, UserId person) {
        lastUpdate++;
        await(postgres.database()
                .query(
                        "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '')",
                        Tuple.of(chat.value(), lastUpdate)));
        return new Incoming.Origin(new Receipt(chat, lastUpdate), Place.of(chat), person, "", Language.ENGLISH);
    }

    private Preferences preferences() {
        return await(store.of(ANNA));
    }

    private Method<?> lastText() {
        return telegram.texts().getLast().method();
    }

    private InlineKeyboardMarkup keyboard() {
        return (InlineKeyboardMarkup) Optional.ofNullable(
                        lastText() instanceof SendMessage send
                                ? send.replyMarkup()
                                : ((EditMessageText) lastText()).replyMarkup())
                .orElseThrow();
    }

    private List<AnswerCallbackQuery> notices() {
        return telegram.calls().stream()
                .filter(call -> call.method() instanceof AnswerCallbackQuery)
                .map(call -> (AnswerCallbackQuery) call.method())
                .toList();
    }

    private @Nullable String notice() {
        return notices().getLast().text();
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(Duration.ofSeconds(20));
    }
}
