package dev.rill.panel;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.endpoint.EndpointStores;
import dev.rill.model.reach.AddressGuard;
import dev.rill.model.reach.FakeNames;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.model.speech.FakeSpeech;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.PreferenceStores;
import dev.rill.settings.Preferences;
import dev.rill.settings.persona.Personas;
import dev.rill.settings.persona.Personas.Persona;
import dev.rill.storage.Database;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole panel as CDI puts it together, over a database of its own and a fake Telegram; Anna presses and types. */
final class PanelRig implements AutoCloseable {
    static final ChatId ANNA = new ChatId(7);
    static final UserId HERSELF = new UserId(7);
    static final UserId SOMEBODY_ELSE = new UserId(8);
    static final Language RUSSIAN = new Language("ru");

    /** Each sentence is its own name, with what it is about behind it. */
    static final Texts TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, arguments) -> arguments == null ? method.getName() : method.getName() + " " + arguments[0]);

    /** The same in another language. */
    static final Texts OTHER_TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, arguments) -> "other " + method.getName());

    static final ModelMenu MENU = new ModelMenu(
            Optional.of("small"),
            Optional.of("large"),
            List.of(new Choice("small", "Small one", false), new Choice("large", "large", true)));
    static final Personas PERSONAS =
            new Personas(List.of(new Persona("Pirate", "Arr."), new Persona("Повар", "Ты повар.")));

    final OutboxFixture fixture = new OutboxFixture();
    final FakeTelegram telegram = fixture.telegram;
    final TestDatabase postgres = TestDatabase.fresh();
    final Database database = postgres.database();
    final PreferenceStore store = PreferenceStores.over(database);
    final EndpointStore endpoints = EndpointStores.sealed();
    final FakeSpeech speech = new FakeSpeech();
    final Answers answers = AnswersFixture.over(fixture.outbox);
    final List<Sheet> sheets;
    final Panel panel;
    final PanelButtons buttons;
    final Typing typing;
    final LanguageCommand lang;
    final long message;
    private long lastUpdate;
    private long lastMessage = 10;

    PanelRig() {
        this(Phrasebooks.saying(TEXTS));
    }

    PanelRig(Phrasebook phrasebook) {
        FakeNames names = new FakeNames().say("api.example", "93.184.215.14").say("home.example", "10.0.0.1");
        AddressGuard guard = new AddressGuard(names, false, Set.of());
        LanguagePage languages = new LanguagePage(phrasebook);
        List<Sheet> chapters = List.of(
                new ModelPage(MENU),
                new TemperaturePage(),
                new MaxTokensPage(),
                new EndpointPage(endpoints, database, guard),
                new AssistantPage(endpoints, database, guard),
                new PersonaPage(PERSONAS),
                new ContextPage(),
                languages,
                new StreamingPage());
        HomePage home = new HomePage(chapters.stream().map(Entry.class::cast).toList(), speech);
        sheets = Stream.concat(Stream.of(home), chapters.stream()).toList();
        panel = new Panel(sheets, store, answers, phrasebook);
        OpenInputs inputs = new OpenInputs(database);
        buttons = new PanelButtons(panel, new Wishes(panel, inputs, store, answers, phrasebook), answers, phrasebook);
        typing = new Typing(inputs, panel, answers, phrasebook);
        lang = new LanguageCommand(languages, panel, store, answers, phrasebook);
        await(new SettingsCommand(home, panel).handle(command("settings", "")));
        message = 101;
    }

    /** Presses a button under the panel; the data behind {@code panel:}. */
    Handled press(String data) {
        return press(origin(ANNA, HERSELF), Optional.of(message), data);
    }

    Handled press(Incoming.Origin origin, Optional<Long> under, String data) {
        return await(buttons.handle(new Incoming.Press(origin, "query", under, Panel.KIND, data)));
    }

    Optional<Handled> say(String text) {
        return await(typing.take(ask(text)));
    }

    Incoming.Ask ask(String text) {
        return new Incoming.Ask(origin(ANNA, HERSELF), ++lastMessage, text, Optional.empty(), Optional.empty());
    }

    Optional<Handled> showPicture(String caption, String album) {
        return await(typing.take(
                new Incoming.Ask(origin(ANNA, HERSELF), ++lastMessage, caption, Optional.of(album), Optional.empty())));
    }

    Optional<Handled> sendSticker() {
        return await(typing.take(new Incoming.Unsupported(origin(ANNA, HERSELF), ++lastMessage)));
    }

    Incoming.Command command(String name, String arguments) {
        return new Incoming.Command(origin(ANNA, HERSELF), ++lastMessage, name, arguments, Optional.empty());
    }

    /** With an update that waits in the inbox, a minute after the last one. */
    Incoming.Origin origin(ChatId chat, UserId person) {
        fixture.time.advance(Duration.ofMinutes(1));
        lastUpdate++;
        await(database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '')",
                Tuple.of(chat.value(), lastUpdate)));
        return new Incoming.Origin(new Receipt(chat, lastUpdate), Place.of(chat), person, "", Language.ENGLISH);
    }

    long lastMessage() {
        return lastMessage;
    }

    /** Whether the last update has been ended. */
    boolean isDone() {
        return await(database.query(
                                "select from inbox where state = 'waiting' and update_id = $1", Tuple.of(lastUpdate)))
                        .rowCount()
                == 0;
    }

    /** Whether something is to be typed. */
    boolean isOpen() {
        return await(database.query("select from panel_input where expires_at > now()"))
                        .rowCount()
                > 0;
    }

    Preferences preferences() {
        return await(store.of(ANNA));
    }

    Optional<Endpoint> own() {
        return await(endpoints.find(database, HERSELF, Kind.OWN));
    }

    Optional<Endpoint> assistant() {
        return await(endpoints.find(database, HERSELF, Kind.ASSISTANT));
    }

    /** What pressed buttons were answered, in that order; an answer without words is empty. */
    List<String> notices() {
        return telegram.calls().stream()
                .filter(call -> call.method() instanceof AnswerCallbackQuery)
                .map(call -> Optional.ofNullable(((AnswerCallbackQuery) call.method()).text())
                        .orElse(""))
                .toList();
    }

    @Override
    public void close() {
        postgres.close();
    }

    static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(Duration.ofSeconds(20));
    }
}
