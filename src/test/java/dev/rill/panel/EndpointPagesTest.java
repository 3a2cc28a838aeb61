package dev.rill.panel;

import static dev.rill.panel.PanelRig.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.Secret;
import dev.rill.kernel.UserId;
import dev.rill.model.endpoint.Credential;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.panel.View.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about people's own servers. */
class EndpointPagesTest {
    private static final String URL = "https://api.example:443/v1/secret?token=hidden";
    private static final Credential KEY = new Credential.Key(new Secret("sk-hidden"));

    @Test
    void tellWhoAnswersAsLongAsNothingIsSet() {
        View view = EndpointPage.draw(Optional.empty(), TEXTS);

        assertThat(view.text().lines())
                .containsExactly("endpointPage", "", "serverNone", "endpointModelUsual", "endpointKeyNone");
        assertThat(labels(view)).containsExactly("typeUrl", "typeKey", "typeModel", "back");
    }

    @Test
    void showHostAndModelAndThatThereIsAKey() {
        View view = EndpointPage.draw(Optional.of(own(Optional.of(URL), KEY, Optional.of("small"))), TEXTS);

        assertThat(view.text().lines())
                .containsExactly("endpointPage", "", "serverAt api.example", "endpointModel small", "endpointKeySet");
        assertThat(labels(view)).containsExactly("typeUrl", "typeKey", "typeModel", "endpointDefault", "back");
        assertThat(view.toString()).doesNotContain("hidden", "secret");
    }

    @Test
    void askForAKeyThatCannotBeReadAnyMore() {
        View view =
                EndpointPage.draw(Optional.of(own(Optional.of(URL), new Credential.Lost(), Optional.empty())), TEXTS);

        assertThat(view.text()).contains("endpointKeyLost");
    }

    @Test
    void askForTheUrlOfAnAssistantThatIsSwitchedOnWithoutOne() {
        View view = AssistantPage.draw(Optional.empty(), TEXTS);

        assertThat(view.text().lines()).containsExactly("assistantPage", "", "assistantNone");
        assertThat(buttons(view).getFirst()).isEqualTo(new Button("◻️ assistantAnswers", "assistant", "url"));
    }

    @Test
    void offerTheOppositeOfWhatTheAssistantDoes() {
        assertThat(buttons(AssistantPage.draw(assistant(true), TEXTS)).getFirst())
                .isEqualTo(new Button("✅ assistantAnswers", "assistant", "off"));
        assertThat(buttons(AssistantPage.draw(assistant(false), TEXTS)).getFirst())
                .isEqualTo(new Button("◻️ assistantAnswers", "assistant", "on"));
    }

    @Test
    void offerToForgetAnAssistantThatIsSet() {
        assertThat(labels(AssistantPage.draw(assistant(false), TEXTS)))
                .containsExactly("◻️ assistantAnswers", "typeUrl", "endpointDefault", "back");
        assertThat(labels(AssistantPage.draw(Optional.empty(), TEXTS))).doesNotContain("endpointDefault");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example:443/v1, api.example",
        "https://api.example:8443/v1, api.example:8443",
        "http://127.0.0.1:8000/?x=/, 127.0.0.1:8000",
        "https://[2001:db8::1]:443/, [2001:db8::1]",
        "https://api.example?x=1, api.example",
    })
    void showNoMoreOfAUrlThanItsHost(String url, String host) {
        assertThat(Hosts.of(url)).isEqualTo(host);
    }

    @Test
    void sayWhoOpenedThemInNoMoreBytesThanTelegramTakes() {
        View view = EndpointPage.draw(Optional.of(own(Optional.of(URL), KEY, Optional.empty())), TEXTS);

        assertThat(Panel.keyboard(view, new UserId(Long.MAX_VALUE)).inlineKeyboard())
                .flatExtracting(row -> row)
                .allSatisfy(button -> assertThat(button.callbackData().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(64));
    }

    private static Endpoint own(Optional<String> url, Credential credential, Optional<String> model) {
        return new Endpoint(Kind.OWN, url, credential, model, true);
    }

    private static Optional<Endpoint> assistant(boolean active) {
        return Optional.of(
                new Endpoint(Kind.ASSISTANT, Optional.of(URL), new Credential.None(), Optional.empty(), active));
    }

    private static List<String> labels(View view) {
        return buttons(view).stream().map(Button::label).toList();
    }

    private static List<Button> buttons(View view) {
        return view.rows().stream().flatMap(List::stream).toList();
    }
}
