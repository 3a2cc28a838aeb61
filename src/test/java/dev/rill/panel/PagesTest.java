package dev.rill.panel;

import static dev.rill.panel.PanelRig.PERSONAS;
import static dev.rill.panel.PanelRig.RUSSIAN;
import static dev.rill.panel.PanelRig.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.model.speech.FakeSpeech;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Chosen;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.settings.Temperature;
import dev.rill.settings.persona.Personas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the pages, and what their buttons choose. */
class PagesTest {
    private final StreamingPage streaming = new StreamingPage();
    private final TemperaturePage temperature = new TemperaturePage();
    private final PersonaPage persona = new PersonaPage(PERSONAS);
    private final ContextPage context = new ContextPage();
    private final LanguagePage language = new LanguagePage(Phrasebooks.saying(TEXTS));
    private final HomePage home = new HomePage(List.of(streaming, temperature, context), new FakeSpeech());

    @Test
    void homeBeginsWithTheChaptersInTheirOrderTwoInARowWhereTheyAreShort() {
        View view = home.draw(Preferences.DEFAULT, TEXTS);

        assertThat(view.text()).isEqualTo("settings");
        assertThat(rows(view))
                .containsExactly(
                        List.of("temperature", "context"),
                        List.of("streaming"),
                        List.of("◻️ richMessages", "◻️ footers"),
                        List.of("◻️ reasoning", "◻️ voiceReplies"),
                        List.of("close"));
    }

    @Test
    void homeTellsWhatIsChosenAndGivesLongLabelsARowOfTheirOwn() {
        Preferences chosen = Chosen.after(
                new Change.Streams(Optional.of(Streaming.DRAFT)),
                new Change.Warms(Optional.of(new Temperature(7))),
                new Change.Switched(Extra.FOOTER, true));

        assertThat(rows(home.draw(chosen, TEXTS)))
                .startsWith(
                        List.of("temperatureChosen 0.7"),
                        List.of("context"),
                        List.of("streamingChosen streamingDraft"),
                        List.of("◻️ richMessages", "✅ footers"));
    }

    @Test
    void homeOffersTheOppositeOfWhatIsOn() {
        assertThat(choices(home, Preferences.showing(Extra.FOOTER)))
                .containsExactly(
                        new Change.Switched(Extra.RICH, true),
                        new Change.Switched(Extra.FOOTER, false),
                        new Change.Switched(Extra.REASONING, true),
                        new Change.Switched(Extra.VOICE, true));
    }

    @Test
    void homeShowsNoVoiceAsOnThatNobodyCanHear() {
        HomePage mute = new HomePage(List.of(), new FakeSpeech().off());

        assertThat(rows(home.draw(Preferences.showing(Extra.VOICE), TEXTS)).toString())
                .contains("✅ voiceReplies");
        assertThat(rows(mute.draw(Preferences.showing(Extra.VOICE), TEXTS)).toString())
                .contains("◻️ voiceReplies");
    }

    @Test
    void streamingTicksTheWayThatIsChosenAndOffersTheOperatorsAgain() {
        Preferences draft = Chosen.after(new Change.Streams(Optional.of(Streaming.DRAFT)));

        assertThat(labels(streaming, draft))
                .containsExactly("◻️ streamingOff", "◻️ streamingEdit", "✅ streamingDraft", "asOperator", "back");
        assertThat(choices(streaming, draft))
                .containsExactly(
                        new Change.Streams(Optional.of(Streaming.OFF)),
                        new Change.Streams(Optional.of(Streaming.EDIT)),
                        new Change.Streams(Optional.of(Streaming.DRAFT)),
                        new Change.Streams(Optional.empty()));
        assertThat(labels(streaming, Preferences.DEFAULT)).doesNotContain("asOperator");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ▱▱▱▱▱▱▱▱▱▱  0.0, ➖, ➕ 0.1, temperatureLowest, 1",
        "1, ▱▱▱▱▱▱▱▱▱▱  0.1, ➖ 0.0, ➕ 0.2, 0, 2",
        "7, ▰▰▰▱▱▱▱▱▱▱  0.7, ➖ 0.6, ➕ 0.8, 6, 8",
        "19, ▰▰▰▰▰▰▰▰▰▱  1.9, ➖ 1.8, ➕ 2.0, 18, 20",
        "20, ▰▰▰▰▰▰▰▰▰▰  2.0, ➖ 1.9, ➕, 19, temperatureHighest",
    })
    void temperatureGoesInStepsToItsEndsAndNoFurther(
            int tenths, String bar, String minus, String plus, String down, String up) {
        Preferences chosen = Chosen.after(new Change.Warms(Optional.of(new Temperature(tenths))));
        View view = temperature.draw(chosen, TEXTS);

        assertThat(view.text().lines()).containsExactly("temperaturePage", "", bar);
        assertThat(rows(view)).containsExactly(List.of(minus, plus), List.of("asOperator"), List.of("back"));
        assertThat(view.rows().getFirst())
                .extracting(button -> effect(temperature, button))
                .containsExactly(down, up);
    }

    @Test
    void temperatureBeginsInTheMiddleWhereNoneWasChosen() {
        View view = temperature.draw(Preferences.DEFAULT, TEXTS);

        assertThat(view.text()).endsWith("▰▰▰▰▰▱▱▱▱▱  temperatureUsual");
        assertThat(rows(view)).containsExactly(List.of("➖ 0.9", "➕ 1.1"), List.of("back"));
    }

    @Test
    void personaIsWhomTheOperatorHasWrittenOrWhoItUsuallyIs() {
        assertThat(labels(persona, Preferences.DEFAULT))
                .containsExactly("✅ personaUsual", "◻️ Pirate", "◻️ Повар", "back");
        assertThat(labels(persona, playing("Повар")))
                .containsExactly("◻️ personaUsual", "◻️ Pirate", "✅ Повар", "back");
        assertThat(choices(persona, Preferences.DEFAULT))
                .containsExactly(
                        new Change.Plays(Optional.empty()),
                        new Change.Plays(Optional.of("Pirate")),
                        new Change.Plays(Optional.of("Повар")));
        assertThat(persona.label(playing("Pirate"), TEXTS)).isEqualTo("personaChosen Pirate");
    }

    @Test
    void personaSaysThatAPromptOfOnesOwnStandsBeforeItAndWouldGo() {
        Preferences own = Chosen.after(new Change.Prompts(Optional.of("Be brief.")));

        assertThat(persona.draw(own, TEXTS).text()).endsWith("personaOwnPrompt");
        assertThat(labels(persona, own)).startsWith("◻️ personaUsual", "◻️ Pirate");
        assertThat(persona.label(own, TEXTS)).isEqualTo("persona");
    }

    @Test
    void personaThatIsNotInTheFileAnyMoreIsAsGoodAsNone() {
        assertThat(labels(persona, playing("vanished"))).startsWith("✅ personaUsual");
        assertThat(persona.label(playing("vanished"), TEXTS)).isEqualTo("persona");
    }

    @Test
    void personaPointsToOnesOwnWordsWhereThereIsNone() {
        View view = new PersonaPage(Personas.NONE).draw(Preferences.DEFAULT, TEXTS);

        assertThat(view.text()).endsWith("personaNone");
        assertThat(rows(view)).containsExactly(List.of("back"));
    }

    @Test
    void contextIsTheConversationOrTheQuestionAlone() {
        Preferences single = Chosen.after(new Change.Remembers(Optional.of(Memory.SINGLE)));

        assertThat(labels(context, single))
                .containsExactly("◻️ contextHistory", "✅ contextSingle", "asOperator", "back");
        assertThat(choices(context, single))
                .containsExactly(
                        new Change.Remembers(Optional.of(Memory.HISTORY)),
                        new Change.Remembers(Optional.of(Memory.SINGLE)),
                        new Change.Remembers(Optional.empty()));
    }

    @Test
    void languageIsOneThatThereIsOrTelegrams() {
        assertThat(labels(language, Preferences.DEFAULT))
                .containsExactly("◻️ languageName", "◻️ languageName", "✅ languageOfTelegram", "back");
        assertThat(labels(language, Chosen.after(new Change.Speaks(Optional.of(RUSSIAN)))))
                .containsExactly("◻️ languageName", "✅ languageName", "◻️ languageOfTelegram", "back");
        assertThat(choices(language, Preferences.DEFAULT))
                .containsExactly(
                        new Change.Speaks(Optional.of(Language.ENGLISH)),
                        new Change.Speaks(Optional.of(RUSSIAN)),
                        new Change.Speaks(Optional.empty()));
    }

    @Test
    void languageThatIsNotSpokenAnyMoreIsAsGoodAsNone() {
        assertThat(labels(language, Chosen.after(new Change.Speaks(Optional.of(new Language("tlh"))))))
                .contains("✅ languageOfTelegram");
    }

    private static Preferences playing(String persona) {
        return Chosen.after(new Change.Plays(Optional.of(persona)));
    }

    /** The tenths that a button leads to, or what it says. */
    private static String effect(Page page, Button button) {
        return switch (page.wish(button.argument()).orElseThrow()) {
            case Wish.Hears hears -> hears.notice().apply(TEXTS);
            case Wish.Chooses(Change.Warms warms) ->
                String.valueOf(warms.temperature().orElseThrow().tenths());
            case Wish other -> other.toString();
        };
    }

    private static List<Change> choices(Page page, Preferences preferences) {
        return buttons(page.draw(preferences, TEXTS))
                .flatMap(button -> page.wish(button.argument()).stream())
                .filter(Wish.Chooses.class::isInstance)
                .map(wish -> ((Wish.Chooses) wish).change())
                .toList();
    }

    private static List<String> labels(Page page, Preferences preferences) {
        return buttons(page.draw(preferences, TEXTS)).map(Button::label).toList();
    }

    private static List<List<String>> rows(View view) {
        return view.rows().stream()
                .map(row -> row.stream().map(Button::label).toList())
                .toList();
    }

    private static Stream<Button> buttons(View view) {
        return view.rows().stream().flatMap(List::stream);
    }
}
