package dev.rill.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Streaming;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Preferences CHOSEN = new Preferences(Optional.of(Streaming.DRAFT), false, true, false);
    private static final Texts TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, arguments) -> arguments == null ? method.getName() : method.getName() + " " + arguments[0]);

    private final StreamingPage streaming = new StreamingPage();
    private final HomePage home = new HomePage(List.of(streaming));

    @Test
    void beginWithTheChaptersAndWhatIsOnlyOnOrOff() {
        View view = home.draw(Preferences.DEFAULT, TEXTS);

        assertThat(view.text()).isEqualTo("settings");
        assertThat(labels(view)).containsExactly("streaming", "◻️ richMessages", "◻️ footers", "◻️ reasoning", "close");
    }

    @Test
    void tellOnTheFirstPageWhatIsChosen() {
        assertThat(labels(home.draw(CHOSEN, TEXTS)))
                .containsExactly(
                        "streamingChosen streamingDraft", "◻️ richMessages", "✅ footers", "◻️ reasoning", "close");
    }

    @Test
    void offerTheOppositeOfWhatIsOn() {
        List<Button> buttons = buttons(home.draw(CHOSEN, TEXTS));

        assertThat(home.choice(buttons.get(1).argument())).contains(new Change.Switched(Extra.RICH, true));
        assertThat(home.choice(buttons.get(2).argument())).contains(new Change.Switched(Extra.FOOTER, false));
        assertThat(home.choice(buttons.get(3).argument())).contains(new Change.Switched(Extra.REASONING, true));
    }

    @Test
    void tickTheWayThatIsChosenAndOfferTheOperatorsAgain() {
        View view = streaming.draw(CHOSEN, TEXTS);

        assertThat(labels(view))
                .containsExactly("◻️ streamingOff", "◻️ streamingEdit", "✅ streamingDraft", "streamingDefault", "back");
        assertThat(buttons(view).subList(0, 4))
                .extracting(button -> streaming.choice(button.argument()).orElseThrow())
                .containsExactly(
                        new Change.Streams(Optional.of(Streaming.OFF)),
                        new Change.Streams(Optional.of(Streaming.EDIT)),
                        new Change.Streams(Optional.of(Streaming.DRAFT)),
                        new Change.Streams(Optional.empty()));
    }

    @Test
    void offerNothingToTakeBackWhereNothingWasChosen() {
        assertThat(labels(streaming.draw(Preferences.DEFAULT, TEXTS)))
                .containsExactly("◻️ streamingOff", "◻️ streamingEdit", "◻️ streamingDraft", "back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FOOTER+", "footer", "voice+", "edit ", "Draft", "default:", "\u0000"})
    void chooseNothingThatNoButtonSays(String forged) {
        assertThat(home.choice(forged)).isEmpty();
        assertThat(streaming.choice(forged)).isEmpty();
    }

    @Test
    void sayWhoOpenedThemInNoMoreBytesThanTelegramTakes() {
        UserId somebody = new UserId(Long.MAX_VALUE);
        assertThat(Stream.of(home, streaming)
                        .map(page -> Panel.keyboard(page.draw(CHOSEN, TEXTS), somebody))
                        .flatMap(keyboard -> keyboard.inlineKeyboard().stream().flatMap(List::stream)))
                .allSatisfy(button -> assertThat(button.callbackData())
                        .startsWith("panel:9223372036854775807:")
                        .satisfies(data -> assertThat(data.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(64)));
    }

    private static List<String> labels(View view) {
        return buttons(view).stream().map(Button::label).toList();
    }

    private static List<Button> buttons(View view) {
        return view.rows().stream().flatMap(List::stream).toList();
    }
}
