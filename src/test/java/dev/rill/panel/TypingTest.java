package dev.rill.panel;

import static dev.rill.panel.PanelRig.ANNA;
import static dev.rill.panel.PanelRig.HERSELF;
import static dev.rill.panel.PanelRig.SOMEBODY_ELSE;
import static dev.rill.panel.PanelRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Place;
import dev.rill.language.Language;
import dev.rill.model.endpoint.Credential;
import dev.rill.route.Incoming;
import dev.rill.settings.Change;
import dev.rill.settings.Chosen;
import dev.rill.settings.Preferences;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.DeleteMessages;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type where the panel has asked for something. */
class TypingTest {
    private final PanelRig rig = new PanelRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void isNobodysAnswerWhereNothingIsAsked() {
        assertThat(rig.say("https://api.example/v1")).isEmpty();
    }

    @Test
    void isKeptWithTheEndOfItsUpdateAndShown() {
        rig.press("7:endpoint:url");
        assertThat(rig.telegram.shown()).containsExactly("endpointUrlQuestion");

        assertThat(rig.say("https://api.example/v1")).contains(Handled.RECORDED);
        assertThat(rig.own().orElseThrow().url()).contains("https://api.example:443/v1");
        assertThat(rig.isDone()).isTrue();
        assertThat(rig.telegram.shown()).singleElement().asString().startsWith("endpointPage");
        assertThat(rig.say("why?")).isEmpty();
    }

    @Test
    void isKeptOnceThoughItComesAgainAfterACrash() {
        rig.press("7:endpoint:url");
        Incoming.Ask ask = rig.ask("https://api.example/v1");
        await(rig.typing.take(ask));
        rig.press("7:endpoint:default");
        rig.press("7:endpoint:url");
        await(rig.typing.take(ask));

        assertThat(rig.own()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "url, https://a b/, urlMalformed",
        "url, http://api.example/v1, urlScheme",
        "url, https://me:secret@api.example/v1, urlCredentials",
        "url, https://api.example:22/v1, urlPort",
        "url, https://home.example/v1, urlNotPublic",
        "url, https://169.254.169.254/, urlNotPublic",
        "url, https://nowhere.example/, urlUnresolvable",
        "key, a key with blanks, keyUnsendable",
        "key, ключ, keyUnsendable",
        "model, a model with blanks, modelNameUnusable 200",
    })
    void isAskedForAgainWithTheReason(String field, String typed, String reason) {
        rig.press("7:endpoint:" + field);

        assertThat(rig.say(typed)).containsInstanceOf(Handled.Answered.class);
        assertThat(rig.telegram.shown()).last().isEqualTo("typeAgain " + reason);
        assertThat(rig.own()).isEmpty();
        assertThat(rig.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "key", "model"})
    void isAskedForAgainOnceWhereALongPasteCameInTwoMessages(String field) {
        rig.press("7:endpoint:" + field);
        rig.say("a".repeat(4_096));
        int said = rig.telegram.shown().size();

        assertThat(rig.say("a".repeat(904))).contains(Handled.IGNORED);
        assertThat(rig.telegram.shown()).hasSize(said).last().asString().startsWith("typeAgain ");
        assertThat(rig.own()).isEmpty();
        assertThat(rig.isOpen()).isTrue();
    }

    @Test
    void isAskedForAgainWhereItIsNoText() {
        rig.press("7:endpoint:url");

        assertThat(rig.sendSticker()).containsInstanceOf(Handled.Answered.class);
        assertThat(rig.telegram.shown()).last().isEqualTo("typeAgain typedNoText");
        assertThat(rig.isOpen()).isTrue();
    }

    @Test
    void isAskedForAgainOnceForAnAlbum() {
        rig.press("7:endpoint:url");
        rig.showPicture("https://api.example/v1", "album");
        rig.showPicture("", "album");
        rig.showPicture("", "album");

        assertThat(rig.telegram.shown()).containsExactly("endpointUrlQuestion", "typeAgain typedNoText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-right", "a wrong one", "ключ"})
    void isDeletedAtOnceWhereItIsAKey(String key) {
        rig.press("7:endpoint:key");
        rig.say(key);

        assertThat(rig.telegram.calls())
                .filteredOn(call -> call.method() instanceof DeleteMessages)
                .singleElement()
                .satisfies(call -> assertThat(((DeleteMessages) call.method()).messageIds())
                        .containsExactly(rig.lastMessage()));
        assertThat(rig.telegram.shown().toString()).doesNotContain(key);
    }

    @Test
    void isToBeDeletedByThePersonWhereItCannotBe() {
        rig.press("7:endpoint:key");
        rig.telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: message can't be deleted"));
        rig.say("sk-right");

        assertThat(rig.telegram.shown()).last().isEqualTo("secretNotDeleted");
        assertThat(rig.own().orElseThrow().credential()).isInstanceOf(Credential.Key.class);
    }

    @Test
    void doesNotTakeACommandForAnAnswer() {
        rig.press("7:endpoint:url");

        assertThat(command("help")).isEmpty();
        assertThat(rig.isOpen()).isTrue();
        assertThat(rig.say("https://api.example/v1")).contains(Handled.RECORDED);
    }

    @Test
    void endsAtCancelWithNothingChanged() {
        rig.press("7:endpoint:url");

        assertThat(command("cancel")).containsInstanceOf(Handled.Answered.class);
        assertThat(rig.telegram.shown()).last().isEqualTo("typingCancelled");
        assertThat(rig.say("https://api.example/v1")).isEmpty();
        assertThat(command("cancel")).isEmpty();
        assertThat(rig.own()).isEmpty();
    }

    @Test
    void endsAtAnyOtherButtonOfThePanel() {
        rig.press("7:endpoint:url");
        rig.press("7:endpoint");

        assertThat(rig.say("https://api.example/v1")).isEmpty();
    }

    @Test
    void outlivesAButtonThatIsNoneOfOurs() {
        rig.press("7:max_tokens:typed");
        rig.press("7:cellar");
        rig.press("7:model:00000000");

        assertThat(rig.say("700")).contains(Handled.RECORDED);
    }

    @Test
    void isTooLateAfterFiveMinutes() {
        rig.press("7:endpoint:url");
        await(rig.database.query("update panel_input set expires_at = expires_at - interval '5 minutes'"));

        assertThat(rig.say("https://api.example/v1")).isEmpty();
        assertThat(rig.own()).isEmpty();
    }

    @Test
    void isNobodyElsesAndNoOtherTopics() {
        rig.press("7:endpoint:url");

        assertThat(await(rig.typing.take(from(rig.origin(ANNA, SOMEBODY_ELSE)))))
                .isEmpty();
        Incoming.Origin here = rig.origin(ANNA, HERSELF);
        Incoming.Origin topic = new Incoming.Origin(here.receipt(), new Place(ANNA, 3), HERSELF, "", Language.ENGLISH);
        assertThat(await(rig.typing.take(from(topic)))).isEmpty();
    }

    @Test
    void isForTheFieldThatWasAskedForLast() {
        rig.press("7:endpoint:url");
        rig.press("7:assistant:url");
        rig.say("https://api.example/ask");

        assertThat(rig.own()).isEmpty();
        assertThat(rig.assistant().orElseThrow().url()).contains("https://api.example:443/ask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:endpoint:", "7:endpoint:URL", "7:assistant:key", "7:assistant:on+", "7:endpoint:url:x"})
    void isNotAskedForByAForgedButton(String data) {
        rig.press(data);

        assertThat(rig.telegram.calls()).anyMatch(call -> call.method() instanceof AnswerCallbackQuery);
        assertThat(rig.own()).isEmpty();
        assertThat(rig.assistant()).isEmpty();
    }

    @Test
    void isNotAskedForBySomebodyElse() {
        rig.press(rig.origin(ANNA, SOMEBODY_ELSE), Optional.of(rig.message), "7:endpoint:url");

        assertThat(rig.isOpen()).isFalse();
        assertThat(rig.telegram.shown()).containsExactly("settings");
    }

    @ParameterizedTest
    @CsvSource({
        "150, 150",
        "128000, 128000",
        "' 1500 ', 1500",
        "1 500, 1500",
        "'1 500', 1500",
        "'1 500', 1500",
        "128 000, 128000"
    })
    void isALengthInDigits(String typed, int tokens) {
        rig.press("7:max_tokens:typed");

        assertThat(rig.say(typed)).contains(Handled.RECORDED);
        assertThat(rig.preferences()).isEqualTo(Chosen.after(new Change.Limits(Optional.of(tokens))));
        assertThat(rig.telegram.shown()).singleElement().asString().endsWith("maxTokensNow " + tokens);
        assertThat(rig.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"149", "128001", "1 50", "1,500", "1.500", "0x200", "٥٠٠", "500 tokens", "99999999999999999999"})
    void isNoLengthOtherwise(String typed) {
        rig.press("7:max_tokens:typed");

        assertThat(rig.say(typed)).containsInstanceOf(Handled.Answered.class);
        assertThat(rig.telegram.shown()).last().isEqualTo("typeAgain maxTokensWrong 150");
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "LARGE", " large\n"})
    void isAModelByItsNameOrTitle(String typed) {
        rig.press("7:model:typed");
        rig.say(typed);

        assertThat(rig.preferences()).isEqualTo(Chosen.after(new Change.Asks(Optional.of("large"))));
        rig.press("7:model:typed");
        rig.say("small ONE");
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"larg", "/", "🤖"})
    void isAskedForAgainWhereThereIsNoSuchModel(String typed) {
        rig.press("7:model:typed");
        rig.say(typed);

        assertThat(rig.telegram.shown()).last().isEqualTo("typeAgain modelNotOnMenu " + typed);
        assertThat(rig.isOpen()).isTrue();
    }

    private Optional<Handled> command(String name) {
        return await(rig.typing.take(rig.command(name, "")));
    }

    private static Incoming.Ask from(Incoming.Origin origin) {
        return new Incoming.Ask(origin, 99, "https://api.example/v1", Optional.empty(), Optional.empty());
    }
}
