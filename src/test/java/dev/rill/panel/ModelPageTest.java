package dev.rill.panel;

import static dev.rill.panel.PanelRig.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.UserId;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Chosen;
import dev.rill.settings.Preferences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPageTest {
    private static final String LONG = "vendor/" + "long-name-".repeat(15);

    private final ModelPage page = page(new ModelMenu(
            Optional.of("small"),
            Optional.of("large"),
            List.of(
                    new Choice("small", "Small one", false),
                    new Choice("large", "large", true),
                    new Choice(LONG, LONG, false))));

    @Test
    void ticksTheModelThatAnswers() {
        assertThat(labels(page.draw(picked("large"), TEXTS)))
                .containsExactly("◻️ Small one", "✅ large ⭐", "◻️ " + LONG, "typeName", "back");
        assertThat(page.label(picked("large"), TEXTS)).isEqualTo("modelChosen large");
    }

    @Test
    void ticksTheStandardModelWhereNoneWasPickedOrThatOneVanished() {
        assertThat(labels(page.draw(Preferences.DEFAULT, TEXTS))).startsWith("✅ Small one");
        assertThat(labels(page.draw(picked("vanished"), TEXTS))).startsWith("✅ Small one");
    }

    @Test
    void choosesWhatTheButtonSays() {
        List<Button> buttons = buttons(page.draw(Preferences.DEFAULT, TEXTS));

        assertThat(buttons.subList(0, 3))
                .extracting(button -> page.wish(button.argument()).orElseThrow())
                .containsExactly(
                        new Wish.Chooses(new Change.Asks(Optional.empty())),
                        new Wish.Chooses(new Change.Asks(Optional.of("large"))),
                        new Wish.Chooses(new Change.Asks(Optional.of(LONG))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "large", "00000000", "\u0000"})
    void choosesNothingThatNoButtonSays(String stale) {
        assertThat(page.wish(stale)).isEmpty();
    }

    @Test
    void fitsIntoWhatTelegramTakes() {
        List<Choice> many = IntStream.range(0, 200)
                .mapToObj(number -> new Choice(LONG + number, LONG + number, false))
                .toList();
        View view =
                page(new ModelMenu(Optional.empty(), Optional.empty(), many)).draw(Preferences.DEFAULT, TEXTS);

        assertThat(view.rows()).hasSizeLessThanOrEqualTo(100);
        assertThat(Panel.keyboard(view, new UserId(Long.MAX_VALUE)).inlineKeyboard().stream()
                        .flatMap(List::stream))
                .allSatisfy(button -> assertThat(button.callbackData().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(64));
    }

    private static ModelPage page(ModelMenu menu) {
        return new ModelPage(menu);
    }

    private static Preferences picked(String model) {
        return Chosen.after(new Change.Asks(Optional.of(model)));
    }

    private static List<String> labels(View view) {
        return buttons(view).stream().map(Button::label).toList();
    }

    private static List<Button> buttons(View view) {
        return view.rows().stream().flatMap(List::stream).toList();
    }
}
