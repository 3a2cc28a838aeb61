package dev.rill.panel;

import static dev.rill.panel.PanelRig.ANNA;
import static dev.rill.panel.PanelRig.HERSELF;
import static dev.rill.panel.PanelRig.RUSSIAN;
import static dev.rill.panel.PanelRig.SOMEBODY_ELSE;
import static dev.rill.panel.PanelRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Audience;
import dev.rill.settings.Change;
import dev.rill.settings.Chosen;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Temperature;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelButtonsTest {
    private final PanelRig rig = new PanelRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void openUnderTheirOwnText() {
        assertThat(rig.telegram.shown()).containsExactly("settings");
        assertThat(keyboard().inlineKeyboard().getFirst().getFirst().callbackData())
                .isEqualTo("panel:7:model");
    }

    @Test
    void leadToAPageAndBackInTheSameMessage() {
        assertThat(rig.press("7:streaming")).isEqualTo(Handled.IGNORED);
        assertThat(rig.telegram.shown()).containsExactly("streamingPage");
        assertThat(notice()).isEmpty();
        rig.fixture.time.advance(Duration.ofSeconds(5));
        rig.press("7:home");

        assertThat(rig.telegram.shown()).containsExactly("settings");
    }

    @Test
    void keepWhatIsChosenWithTheEndOfTheUpdateAndShowIt() {
        assertThat(rig.press("7:home:footer+")).isEqualTo(Handled.RECORDED);

        assertThat(rig.preferences()).isEqualTo(Preferences.showing(Extra.FOOTER));
        assertThat(rig.isDone()).isTrue();
        assertThat(notice()).isEmpty();
        assertThat(labels()).contains("✅ footers");
    }

    @Test
    void takeNoHarmFromAPressThatChangesNothing() {
        rig.press("7:home:footer-");
        rig.fixture.time.advance(Duration.ofSeconds(5));
        rig.telegram.refuseNext(new TelegramFailure.NotModified());

        assertThat(rig.press("7:home:footer-")).isEqualTo(Handled.RECORDED);
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void obeyNobodyElse() {
        Handled handled = rig.press(rig.origin(ANNA, SOMEBODY_ELSE), Optional.of(rig.message), "7:home:footer+");

        assertThat(handled).isEqualTo(Handled.IGNORED);
        assertThat(notice()).isEqualTo("buttonNotYours");
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void leaveAGroupsSettingsToItsAdmins() {
        rig.press(rig.origin(new ChatId(-5), HERSELF), Optional.of(rig.message), "7:home:footer+");
        assertThat(await(rig.store.of(new ChatId(-5))).has(Extra.FOOTER)).isTrue();
        rig.press(rig.origin(new ChatId(-5), SOMEBODY_ELSE), Optional.of(rig.message), "7:home:footer-");

        assertThat(notice()).isEqualTo("buttonNotYours");
        assertThat(await(rig.store.of(new ChatId(-5))).has(Extra.FOOTER)).isTrue();
        assertThat(rig.buttons.audience()).isEqualTo(Audience.CHAT_ADMINS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "7:", "7:cellar", "7:home:cellar+", "7:streaming:loud", "x:home", "-7:home", "::::"})
    void tellThatTheyAreTooOldWhateverIsForged(String data) {
        assertThat(rig.press(data)).isEqualTo(Handled.IGNORED);

        assertThat(notice()).isEqualTo("buttonTooOld");
        assertThat(rig.telegram.shown()).containsExactly("settings");
    }

    @Test
    void tellThatTheyAreTooOldUnderAMessageThatTelegramHasForgotten() {
        rig.press(rig.origin(ANNA, HERSELF), Optional.empty(), "7:home:footer+");

        assertThat(notice()).isEqualTo("buttonTooOld");
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void keepWhatIsChosenThoughThePanelIsGone() {
        rig.telegram.deleteAll();

        assertThat(rig.press("7:home:reasoning+")).isEqualTo(Handled.RECORDED);
        assertThat(rig.preferences().has(Extra.REASONING)).isTrue();
    }

    @Test
    void switchNoVoiceOnWhereThereIsNone() {
        rig.press("7:home:voice+");
        assertThat(rig.preferences().has(Extra.VOICE)).isTrue();
        rig.speech.off();

        assertThat(rig.press("7:home:voice-")).isEqualTo(Handled.IGNORED);
        assertThat(rig.press("7:home:voice+")).isEqualTo(Handled.IGNORED);
        assertThat(notice()).isEqualTo("voiceOff");
        assertThat(rig.preferences().has(Extra.VOICE)).isTrue();
    }

    @Test
    void takeThePanelAway() {
        rig.press("7:close");

        assertThat(rig.telegram.shown()).isEmpty();
        assertThat(rig.notices()).hasSize(1);
    }

    @Test
    void takeThemselvesAwayWhereThePanelIsTooOldToBeDeleted() {
        rig.fixture.time.advance(Duration.ofSeconds(5));
        rig.telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: message can't be deleted"));
        rig.press("7:close");

        assertThat(rig.telegram.shown()).containsExactly("settingsClosed");
        assertThat(((EditMessageText) lastText()).replyMarkup()).isNull();
    }

    @Test
    void leadToEveryPageAndBackHome() {
        for (Sheet sheet : rig.sheets) {
            rig.press("7:" + sheet.name());
            assertThat(rig.telegram.shown()).as(sheet.name()).hasSize(1);
            assertThat(keyboard().inlineKeyboard().getLast().getFirst().callbackData())
                    .as(sheet.name())
                    .isEqualTo(sheet.name().equals("home") ? "panel:7:close" : "panel:7:home");
        }
        assertThat(rig.notices()).hasSize(rig.sheets.size()).containsOnly("");
    }

    @Test
    void tellThatATemperatureHasAnEndAndChangeNothing() {
        rig.press("7:temperature:21");
        rig.press("7:temperature:-1");

        assertThat(rig.notices()).containsExactly("temperatureHighest", "temperatureLowest");
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void leadWhereTheySayUnderAPanelThatShowsAnOldValue() {
        rig.press("7:temperature:8");
        rig.press("7:temperature:15");
        rig.press("7:temperature:8");

        assertThat(rig.preferences().answerer().temperature()).contains(new Temperature(8));
    }

    @Test
    void speakAnotherLanguageAsSoonAsItIsChosen() {
        try (PanelRig bilingual = new PanelRig(Phrasebooks.of(PanelRig.TEXTS, PanelRig.OTHER_TEXTS))) {
            bilingual.press("7:language:ru");
            assertThat(bilingual.telegram.shown()).containsExactly("other languagePage");
            assertThat(bilingual.preferences()).isEqualTo(Chosen.after(new Change.Speaks(Optional.of(RUSSIAN))));

            bilingual.press("7:language:telegram");
            assertThat(bilingual.telegram.shown()).containsExactly("languagePage");
            assertThat(bilingual.preferences()).isEqualTo(Preferences.DEFAULT);
        }
    }

    @Test
    void leadToPagesInTheLanguageThatWasChosen() {
        try (PanelRig bilingual = new PanelRig(Phrasebooks.of(PanelRig.TEXTS, PanelRig.OTHER_TEXTS))) {
            await(bilingual.lang.handle(bilingual.command("lang", "RU")));
            assertThat(bilingual.telegram.shown()).last().isEqualTo("other languageSwitched");
            bilingual.press("7:temperature");

            assertThat(bilingual.telegram.shown().getFirst()).startsWith("other temperaturePage");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "r", "ru-RU-x", "<b>", "русский язык!"})
    void knowNoLanguageThatNobodySpeaksHere(String typed) {
        await(rig.lang.handle(rig.command("lang", typed)));

        assertThat(rig.telegram.shown()).last().isEqualTo("languageUnknown " + typed);
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "RU", "русский", "Русский", "Russian", "  russian "})
    void knowALanguageByItsCodeAndItsNames(String typed) {
        await(rig.lang.handle(rig.command("lang", typed)));

        assertThat(rig.preferences().language()).contains(RUSSIAN);
    }

    @Test
    void putAnOwnPromptAsideForAPersona() {
        await(rig.store.set(ANNA, new Change.Prompts(Optional.of("Be brief."))));
        rig.press("7:persona:" + PanelRig.PERSONAS.named("Pirate").orElseThrow().sign());

        assertThat(rig.preferences()).isEqualTo(Chosen.after(new Change.Plays(Optional.of("Pirate"))));
    }

    @Test
    void sayWhoOpenedThemInNoMoreBytesThanTelegramTakes() {
        UserId somebody = new UserId(Long.MAX_VALUE);
        assertThat(views().flatMap(view ->
                        Panel.keyboard(view, somebody).inlineKeyboard().stream().flatMap(List::stream)))
                .hasSizeGreaterThan(40)
                .allSatisfy(button -> assertThat(button.callbackData())
                        .startsWith("panel:9223372036854775807:")
                        .satisfies(data -> assertThat(data.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(64)));
    }

    @Test
    void areEachForSomething() {
        List<Sheet> sheets = rig.sheets;
        assertThat(views().flatMap(view -> view.rows().stream().flatMap(List::stream)))
                .filteredOn(button -> !button.argument().isEmpty())
                .allSatisfy(button -> assertThat(sheets)
                        .filteredOn(sheet -> sheet.name().equals(button.page()))
                        .singleElement()
                        .satisfies(sheet ->
                                assertThat(sheet.wish(button.argument())).isPresent()));
    }

    /** How each page looks to somebody who has chosen something. */
    private Stream<View> views() {
        Preferences chosen = Chosen.after(
                new Change.Limits(Optional.of(777)),
                new Change.Warms(Optional.of(Temperature.USUAL)),
                new Change.Speaks(Optional.of(Language.ENGLISH)));
        return rig.sheets.stream().map(sheet -> switch (sheet) {
            case Page page -> page.draw(chosen, PanelRig.TEXTS);
            case Annex annex -> await(annex.view(HERSELF, PanelRig.TEXTS));
        });
    }

    private Method<?> lastText() {
        return rig.telegram.texts().getLast().method();
    }

    private InlineKeyboardMarkup keyboard() {
        return (InlineKeyboardMarkup) Optional.ofNullable(
                        lastText() instanceof SendMessage send
                                ? send.replyMarkup()
                                : ((EditMessageText) lastText()).replyMarkup())
                .orElseThrow();
    }

    private List<String> labels() {
        return keyboard().inlineKeyboard().stream()
                .flatMap(List::stream)
                .map(InlineKeyboardButton::text)
                .toList();
    }

    private String notice() {
        return rig.notices().getLast();
    }
}
