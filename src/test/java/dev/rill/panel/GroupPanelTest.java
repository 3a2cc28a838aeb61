package dev.rill.panel;

import static dev.rill.panel.PanelRig.HERSELF;
import static dev.rill.panel.PanelRig.SOMEBODY_ELSE;
import static dev.rill.panel.PanelRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.UserId;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Replied;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel where several people talk. */
class GroupPanelTest {
    private static final ChatId GROUP = new ChatId(-5);

    private final PanelRig rig = new PanelRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void takesWhatItsOpenerRepliesToItForTheAnswer() {
        press("7:max_tokens:typed");
        assertThat(rig.isOpen()).isTrue();
        assertThat(rig.telegram.shown().getLast()).endsWith("typeInReply");

        assertThat(says(HERSELF, Optional.empty())).isEmpty();
        assertThat(says(HERSELF, Optional.of(new Replied(rig.message, "", false))))
                .isEmpty();
        assertThat(says(HERSELF, Optional.of(new Replied(rig.message - 1, "", true))))
                .isEmpty();
        assertThat(says(SOMEBODY_ELSE, Optional.of(new Replied(rig.message, "", true))))
                .isEmpty();
        assertThat(await(rig.typing.take(new Incoming.Unsupported(rig.origin(GROUP, HERSELF), 5))))
                .isEmpty();
        assertThat(says(HERSELF, Optional.of(new Replied(rig.message, "", true))))
                .isPresent();
        assertThat(preferences().answerer().maxTokens()).contains(777);
    }

    @Test
    void takesAReplyToWhatItSaidSinceToo() {
        press("7:max_tokens:typed");

        assertThat(says(HERSELF, Optional.of(new Replied(rig.message + 5, "", true))))
                .isPresent();
        assertThat(preferences().answerer().maxTokens()).contains(777);
    }

    @Test
    void showsNobodysOwnServerToTheOthers() {
        press("7:endpoint");
        press("7:endpoint:key");
        press("7:assistant:url");

        assertThat(rig.notices()).containsExactly("groupPersonal", "groupPersonal", "groupPersonal");
        assertThat(rig.isOpen()).isFalse();
        assertThat(rig.telegram.shown()).containsExactly("settings");
    }

    @Test
    void hasNoButtonsForWhatIsAPersonsOwn() {
        press("7:home");

        EditMessageText panel = (EditMessageText) rig.telegram.texts().getLast().method();
        assertThat(Objects.requireNonNull(panel.replyMarkup()).inlineKeyboard())
                .flatExtracting(row -> row)
                .extracting(InlineKeyboardButton::callbackData)
                .contains("panel:7:model", "panel:7:persona", "panel:7:close")
                .doesNotContain("panel:7:endpoint", "panel:7:assistant");
    }

    @Test
    void belongsToWhicheverAdminPressesFirstWhereOneWithoutAFaceHasOpenedIt() {
        press("1087968824:home:footer+");

        assertThat(preferences().has(Extra.FOOTER)).isTrue();
        EditMessageText panel = (EditMessageText) rig.telegram.texts().getLast().method();
        assertThat(Objects.requireNonNull(panel.replyMarkup()).inlineKeyboard())
                .flatExtracting(row -> row)
                .extracting(InlineKeyboardButton::callbackData)
                .allMatch(data -> data.startsWith("panel:7:"));

        rig.press("1087968824:home:rich+");
        assertThat(await(rig.store.of(PanelRig.ANNA)).has(Extra.RICH)).isFalse();
    }

    private Handled press(String data) {
        return rig.press(rig.origin(GROUP, HERSELF), Optional.of(rig.message), data);
    }

    private Optional<Handled> says(UserId person, Optional<Replied> replied) {
        return await(rig.typing.take(new Incoming.Ask(rig.origin(GROUP, person), 9, "777", Optional.empty(), replied)));
    }

    private Preferences preferences() {
        return await(rig.store.of(GROUP));
    }
}
