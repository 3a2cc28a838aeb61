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
import dev.rill.model.endpoint.Credential;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.endpoint.EndpointStores;
import dev.rill.model.reach.AddressGuard;
import dev.rill.model.reach.FakeNames;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.settings.PreferenceStores;
import dev.rill.storage.Database;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.outbox.OutboxFixture;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type where the panel has asked for something. */
class TypingTest {
    private static final ChatId ANNA = new ChatId(7);
    private static final UserId HERSELF = new UserId(7);
    private static final UserId SOMEBODY_ELSE = new UserId(8);
    private static final Texts TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, arguments) ->
                    method.getName().equals("typeAgain") ? "again: " + arguments[0] : method.getName());

    private final OutboxFixture fixture = new OutboxFixture();
    private final FakeTelegram telegram = fixture.telegram;
    private final EndpointStore store = EndpointStores.sealed();
    private final FakeNames names =
            new FakeNames().say("api.example", "93.184.215.14").say("home.example", "10.0.0.1");
    private TestDatabase postgres;
    private Database database;
    private PanelButtons buttons;
    private Typing typing;
    private long panel;
    private long lastUpdate;
    private long lastMessage = 10;

    @BeforeEach
    void open() {
        postgres = TestDatabase.fresh();
        database = postgres.database();
        Answers answers = AnswersFixture.over(fixture.outbox);
        AddressGuard guard = new AddressGuard(names, false, Set.of());
        EndpointUrl url = new EndpointUrl(guard, store);
        EndpointKey key = new EndpointKey(store);
        EndpointModel model = new EndpointModel(store);
        AssistantUrl assistant = new AssistantUrl(guard, store);
        EndpointPage endpointPage = new EndpointPage(store, database, url, key, model);
        AssistantPage assistantPage = new AssistantPage(store, database, assistant);
        OpenInputs inputs = new OpenInputs(database);
        Annexes annexes = new Annexes(List.of(endpointPage, assistantPage), inputs, answers, Phrasebooks.saying(TEXTS));
        HomePage home = new HomePage(List.of(endpointPage, assistantPage));
        buttons = new PanelButtons(
                new Panel(List.of(home)), annexes, PreferenceStores.over(database), answers, Phrasebooks.saying(TEXTS));
        typing = new Typing(List.of(url, key, model, assistant), inputs, annexes, answers, Phrasebooks.saying(TEXTS));
        panel = telegram.plant("panel");
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void isNobodysAnswerWhereNothingIsAsked() {
        assertThat(say("https://api.example/v1")).isEmpty();
    }

    @Test
    void isKeptWithTheEndOfItsUpdateAndShown() {
        press("7:endpoint:url");
        assertThat(telegram.shown()).containsExactly("endpointUrlQuestion");

        assertThat(say("https://api.example/v1")).contains(Handled.RECORDED);
        assertThat(own().orElseThrow().url()).contains("https://api.example:443/v1");
        assertThat(waiting()).isZero();
        assertThat(telegram.shown()).singleElement().asString().startsWith("endpointPage");
        assertThat(say("why?")).isEmpty();
    }

    @Test
    void isKeptOnceThoughItComesAgainAfterACrash() {
        press("7:endpoint:url");
        Incoming.Ask ask = ask("https://api.example/v1");
        await(typing.take(ask));
        press("7:endpoint:default");
        press("7:endpoint:url");
        await(typing.take(ask));

        assertThat(own()).isEmpty();
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
        "model, a model with blanks, modelNameUnusable",
    })
    void isAskedForAgainWithTheReason(String field, String typed, String reason) {
        press("7:endpoint:" + field);

        assertThat(say(typed)).containsInstanceOf(Handled.Answered.class);
        assertThat(telegram.shown()).last().isEqualTo("again: " + reason);
        assertThat(own()).isEmpty();
        assertThat(isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "key", "model"})
    void isAskedForAgainOnceWhereALongPasteCameInTwoMessages(String field) {
        press("7:endpoint:" + field);
        say("a".repeat(4_096));
        int said = telegram.shown().size();

        assertThat(say("a".repeat(904))).contains(Handled.IGNORED);
        assertThat(telegram.shown()).hasSize(said).last().asString().startsWith("again: ");
        assertThat(own()).isEmpty();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void isAskedForAgainWhereItIsNoText() {
        press("7:endpoint:url");

        assertThat(await(typing.take(new Incoming.Unsupported(origin(HERSELF), ++lastMessage))))
                .containsInstanceOf(Handled.Answered.class);
        assertThat(telegram.shown()).last().isEqualTo("again: typedNoText");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void isAskedForAgainOnceForAnAlbum() {
        press("7:endpoint:url");
        show("https://api.example/v1", "album");
        show("", "album");
        show("", "album");

        assertThat(telegram.shown()).containsExactly("endpointUrlQuestion", "again: typedNoText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-right", "a wrong one", "ключ"})
    void isDeletedAtOnceWhereItIsAKey(String key) {
        press("7:endpoint:key");
        say(key);

        assertThat(telegram.calls())
                .filteredOn(call -> call.method() instanceof DeleteMessages)
                .singleElement()
                .satisfies(call -> assertThat(((DeleteMessages) call.method()).messageIds())
                        .containsExactly(lastMessage));
        assertThat(telegram.shown().toString()).doesNotContain(key);
    }

    @Test
    void isToBeDeletedByThePersonWhereItCannotBe() {
        press("7:endpoint:key");
        telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: message can't be deleted"));
        say("sk-right");

        assertThat(telegram.shown()).last().isEqualTo("secretNotDeleted");
        assertThat(own().orElseThrow().credential()).isInstanceOf(Credential.Key.class);
    }

    @Test
    void doesNotTakeACommandForAnAnswer() {
        press("7:endpoint:url");

        assertThat(command("help")).isEmpty();
        assertThat(isOpen()).isTrue();
        assertThat(say("https://api.example/v1")).contains(Handled.RECORDED);
    }

    @Test
    void endsAtCancelWithNothingChanged() {
        press("7:endpoint:url");

        assertThat(command("cancel")).containsInstanceOf(Handled.Answered.class);
        assertThat(telegram.shown()).last().isEqualTo("typingCancelled");
        assertThat(say("https://api.example/v1")).isEmpty();
        assertThat(command("cancel")).isEmpty();
        assertThat(own()).isEmpty();
    }

    @Test
    void endsAtAnyOtherButtonOfThePanel() {
        press("7:endpoint:url");
        press("7:endpoint");

        assertThat(say("https://api.example/v1")).isEmpty();
    }

    @Test
    void isTooLateAfterFiveMinutes() {
        press("7:endpoint:url");
        await(database.query("update panel_input set expires_at = expires_at - interval '5 minutes'"));

        assertThat(say("https://api.example/v1")).isEmpty();
        assertThat(own()).isEmpty();
    }

    @Test
    void isNobodyElsesAndNoOtherTopics() {
        press("7:endpoint:url");

        assertThat(await(typing.take(ask(origin(SOMEBODY_ELSE), "https://api.example/v1"))))
                .isEmpty();
        Incoming.Origin here = origin(HERSELF);
        Incoming.Origin topic = new Incoming.Origin(here.receipt(), new Place(ANNA, 3), HERSELF, "", Language.ENGLISH);
        assertThat(await(typing.take(ask(topic, "https://api.example/v1")))).isEmpty();
    }

    @Test
    void isWhatRepliesToThePanelInAGroup() {
        Incoming.Origin here = inGroup(HERSELF);
        await(buttons.handle(new Incoming.Press(here, "query", Optional.of(panel), "panel", "7:assistant:url")));

        assertThat(replying(here, Optional.empty())).isEmpty();
        assertThat(replying(here, Optional.of(new Incoming.Replied(panel, "", false))))
                .isEmpty();
        assertThat(replying(here, Optional.of(new Incoming.Replied(panel - 1, "", true))))
                .isEmpty();
        assertThat(replying(inGroup(SOMEBODY_ELSE), Optional.of(new Incoming.Replied(panel, "", true))))
                .isEmpty();
        assertThat(await(typing.take(new Incoming.Unsupported(here, 5)))).isEmpty();
        assertThat(replying(inGroup(HERSELF), Optional.of(new Incoming.Replied(panel + 1, "", true))))
                .isPresent();
        assertThat(await(store.find(database, HERSELF, Kind.ASSISTANT))).isPresent();
    }

    private Optional<Handled> replying(Incoming.Origin origin, Optional<Incoming.Replied> replied) {
        return await(typing.take(
                new Incoming.Ask(origin, ++lastMessage, "https://api.example/ask", Optional.empty(), replied)));
    }

    private Incoming.Origin inGroup(UserId person) {
        Incoming.Origin here = origin(person);
        ChatId group = new ChatId(-5);
        await(database.query(
                "update inbox set chat_id = $1 where update_id = $2", Tuple.of(group.value(), lastUpdate)));
        return new Incoming.Origin(
                new Receipt(group, lastUpdate), Place.of(group), person, "", here.language(), Optional.of(9L));
    }

    @Test
    void isForTheFieldThatWasAskedForLast() {
        press("7:endpoint:url");
        press("7:assistant:url");
        say("https://api.example/ask");

        assertThat(own()).isEmpty();
        assertThat(await(store.find(database, HERSELF, Kind.ASSISTANT))
                        .orElseThrow()
                        .url())
                .contains("https://api.example:443/ask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:endpoint:", "7:endpoint:URL", "7:assistant:key", "7:assistant:on+", "7:endpoint:url:x"})
    void isNotAskedForByAForgedButton(String data) {
        press(data);

        assertThat(telegram.calls()).anyMatch(call -> call.method() instanceof AnswerCallbackQuery);
        assertThat(own()).isEmpty();
        assertThat(await(store.find(database, HERSELF, Kind.ASSISTANT))).isEmpty();
    }

    @Test
    void isNotAskedForBySomebodyElse() {
        await(buttons.handle(
                new Incoming.Press(origin(SOMEBODY_ELSE), "query", Optional.of(panel), "panel", "7:endpoint:url")));

        assertThat(isOpen()).isFalse();
        assertThat(telegram.shown()).containsExactly("panel");
    }

    private Handled press(String data) {
        return await(buttons.handle(new Incoming.Press(origin(HERSELF), "query", Optional.of(panel), "panel", data)));
    }

    private Optional<Handled> say(String text) {
        return await(typing.take(ask(text)));
    }

    private Optional<Handled> show(String caption, String album) {
        return await(typing.take(
                new Incoming.Ask(origin(HERSELF), ++lastMessage, caption, Optional.of(album), Optional.empty())));
    }

    private Optional<Handled> command(String name) {
        return await(typing.take(new Incoming.Command(origin(HERSELF), 1, name, "", Optional.empty())));
    }

    private Incoming.Ask ask(String text) {
        return ask(origin(HERSELF), text);
    }

    private Incoming.Ask ask(Incoming.Origin origin, String text) {
        return new Incoming.Ask(origin, ++lastMessage, text, Optional.empty(), Optional.empty());
    }

    private Incoming.Origin origin(UserId person) {
        fixture.time.advance(Duration.ofMinutes(1));
        lastUpdate++;
        await(database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'talk', '')",
                Tuple.of(ANNA.value(), lastUpdate)));
        return new Incoming.Origin(new Receipt(ANNA, lastUpdate), Place.of(ANNA), person, "", Language.ENGLISH);
    }

    private Optional<Endpoint> own() {
        return await(store.find(database, HERSELF, Kind.OWN));
    }

    private boolean isOpen() {
        return await(database.query("select from panel_input where expires_at > now()"))
                        .rowCount()
                > 0;
    }

    private int waiting() {
        return await(database.query(
                        "select from inbox where state = 'waiting' and update_id = $1", Tuple.of(lastUpdate)))
                .rowCount();
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(Duration.ofSeconds(20));
    }
}
