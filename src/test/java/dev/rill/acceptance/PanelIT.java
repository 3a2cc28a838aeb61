package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Message;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings as people meet them: every page, in Russian and in English, and what becomes of the next question. */
class PanelIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final Map<String, String> MORE = Map.of(
            "PERSONAS_FILE",
            Path.of("src", "test", "resources", "personas.yaml")
                    .toAbsolutePath()
                    .toString(),
            "OPENAI_PREMIUM_MODEL",
            "demo-premium");
    private static RillProcess rill;

    private final AtomicLong questions = new AtomicLong(System.nanoTime());

    private long anna;
    private long boris;

    @BeforeAll
    static void start() {
        rill = HOOD.start(MORE);
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOOD.close();
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
        boris = PEOPLE.invite("Борис", "ru");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 🤖, Кто отвечает в этом чате",
        "ru, 🌡, Насколько свободно модель подбирает слова",
        "ru, 📏, Сколько токенов может занять ответ",
        "ru, 🔗, отправляются на указанный вами сервер",
        "ru, 🧩, отправляются указанному вами ассистенту",
        "ru, 🎭, Кем мне быть в этом чате",
        "ru, 🧠, Что модель получает вместе с вопросом",
        "ru, 🌐, На каком языке мои кнопки и сообщения",
        "ru, 📡, 'Как ответ появляется, пока я его пишу.\n\n• Выключен'",
        "en, 🤖, Who answers in this chat",
        "en, 🌡, How freely the model chooses its words",
        "en, 📏, How long an answer may get",
        "en, 🔗, are sent to a server that you name",
        "en, 🧩, are sent to an assistant that you name",
        "en, 🎭, Who I am to be in this chat",
        "en, 🧠, What goes along with a question",
        "en, 🌐, The language of my buttons and messages",
        "en, 📡, 'How an answer appears while I write it.\n\n• Off'",
    })
    void leadToAPageAndBackInOneMessage(String language, String sign, String page) {
        long somebody = PEOPLE.invite("Somebody", language);
        PEOPLE.say(somebody, "/settings");
        shows(somebody, "⚙️");
        PEOPLE.press(somebody, sign);
        shows(somebody, page);
        PEOPLE.press(somebody, "⬅");
        shows(somebody, "⚙️");

        assertThat(PEOPLE.chat(somebody).fromBot()).hasSize(1);
    }

    @Test
    void temperatureGoesUpAndDownAndBackToTheOperators() {
        open(boris, "⚙️ Настройки", "🌡");
        shows(boris, "▰▰▰▰▰▱▱▱▱▱  как привычно модели");
        PEOPLE.press(boris, "➕");
        shows(boris, "▰▰▰▰▰▱▱▱▱▱  1.1");
        PEOPLE.press(boris, "➕");
        shows(boris, "▰▰▰▰▰▰▱▱▱▱  1.2");
        PEOPLE.press(boris, "➖");
        shows(boris, "▰▰▰▰▰▱▱▱▱▱  1.1");
        assertThat(asked(boris).getDouble("temperature")).isEqualTo(1.1);

        PEOPLE.press(boris, "♻️");
        shows(boris, "как привычно модели");
        assertThat(asked(boris).containsKey("temperature")).isFalse();
    }

    @Test
    void maxTokensArePickedOrTypedUntilTheyAreRight() {
        open(boris, "⚙️ Настройки", "📏");
        shows(boris, "Сейчас: на усмотрение модели.");
        PEOPLE.press(boris, "◻️ 500");
        shows(boris, "Сейчас: не больше 500 токенов.");
        PEOPLE.press(boris, "✏️");
        shows(boris, "число от 150 до 128000");
        PEOPLE.say(boris, "149");
        shows(boris, "Нужно целое число от 150 до 128000, цифрами.");
        PEOPLE.say(boris, "/help");
        shows(boris, "/lang – ");
        PEOPLE.say(boris, "1 501");

        shows(boris, "Сейчас: не больше 1501 токена.");
        assertThat(asked(boris).encode()).contains(":1501");
    }

    @Test
    void whatIsTypedOutlivesARestart() {
        open(anna, "⚙️ Settings", "📏");
        shows(anna, "Now: as long as the model likes.");
        PEOPLE.press(anna, "✏️");
        shows(anna, "a number from 150 to 128000");
        rill.stop();
        rill.close();
        rill = HOOD.start(MORE);
        PEOPLE.say(anna, "сто");
        shows(anna, "I need a whole number");
        PEOPLE.say(anna, "/cancel");
        shows(anna, "nothing was changed");
        PEOPLE.press(anna, "✏️");
        shows(anna, "a number from 150 to 128000");
        PEOPLE.say(anna, "777");

        shows(anna, "Now: 777 tokens at most.");
    }

    @Test
    void languageIsSpokenAsSoonAsItIsChosen() {
        open(anna, "⚙️ Settings", "🌐");
        shows(anna, "🌐 Language");
        PEOPLE.press(anna, "◻️ Русский");
        shows(anna, "🌐 Язык");
        PEOPLE.press(anna, "⬅");
        shows(anna, "⚙️ Настройки");
        PEOPLE.say(anna, "/new");
        shows(anna, "Новый разговор.");
        PEOPLE.press(anna, "🌐 Русский");
        shows(anna, "🌐 Язык");
        PEOPLE.press(anna, "◻️ Как в Telegram");
        shows(anna, "🌐 Language");
    }

    @Test
    void languageIsNamedInACommand() {
        PEOPLE.say(anna, "/lang ru");
        shows(anna, "Теперь я говорю по-русски.");
        PEOPLE.say(anna, "/language английский");
        shows(anna, "From now on I speak English.");
        PEOPLE.say(anna, "/lang Русский");
        HOOD.says(anna, "Теперь я говорю по-русски.");
        PEOPLE.say(anna, "/lang klingon");
        shows(anna, "Я не говорю на языке «klingon». Вот что я знаю: English (/lang en), Русский (/lang ru).");
        PEOPLE.say(anna, "/lang telegram");
        shows(anna, "From now on I speak the language of your Telegram");
        PEOPLE.say(anna, "/lang");

        shows(anna, "🌐 Language");
    }

    @Test
    void personaStandsBehindAPromptAndInPlaceOfIt() {
        PEOPLE.say(boris, "/p Отвечай кратко.");
        shows(boris, "Теперь я буду этого придерживаться.");
        assertThat(toldFirst(asked(boris))).isEqualTo("Отвечай кратко.");
        open(boris, "⚙️ Настройки", "🎭 Роль");
        shows(boris, "Сейчас я придерживаюсь того, что вы задали командой /prompt.");
        PEOPLE.press(boris, "◻️ Повар");
        await(PEOPLE.when(boris, chat -> chat.fromBot().stream().anyMatch(one -> People.hasButton(one, "✅ Повар"))));
        assertThat(toldFirst(asked(boris))).isEqualTo("Ты повар.");

        PEOPLE.say(boris, "/reset_prompt");
        shows(boris, "Я снова веду себя как обычно.");
        assertThat(toldFirst(asked(boris))).startsWith("You are a helpful assistant");
    }

    @ParameterizedTest
    @CsvSource({"/prompt, /reset_prompt", "/p, /reset_prompt"})
    void promptIsToldAndTakenBack(String prompt, String reset) {
        PEOPLE.say(anna, prompt);
        shows(anna, "You have not told me how to behave.");
        PEOPLE.say(anna, prompt + " Be brief.");
        shows(anna, "From now on I keep to that.");
        PEOPLE.say(anna, prompt);
        shows(anna, "What I keep to:\n\nBe brief.");
        PEOPLE.say(anna, reset);

        shows(anna, "I behave as usual again.");
    }

    @ParameterizedTest
    @CsvSource({
        "/extended_context, /delete_context, /new",
        "/context, /dc, /clear",
        "/ec, /clear_history, /reset",
        "/remember, /ch, /new",
    })
    void contextIsSwitchedByCommandsAndShownInThePanel(String extended, String deleted, String afresh) {
        PEOPLE.say(boris, extended);
        shows(boris, "Теперь я учитываю наш разговор в каждом ответе.");
        PEOPLE.say(boris, afresh);
        shows(boris, "Новый разговор.");
        open(boris, "⚙️ Настройки", "🧠 Весь разговор");
        shows(boris, "🧠 Контекст");
        PEOPLE.say(boris, deleted);
        shows(boris, "Теперь каждый вопрос сам по себе");
        PEOPLE.say(boris, "/settings");

        await(PEOPLE.when(
                boris, chat -> chat.fromBot().stream().anyMatch(one -> People.hasButton(one, "🧠 Только вопрос"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/model", "/switch_model", "/switch", "/sw"})
    void modelIsPickedOrTyped(String command) {
        PEOPLE.say(anna, command);
        shows(anna, "Who answers in this chat");
        PEOPLE.press(anna, "✏️");
        shows(anna, "Write me the name of the model.");
        PEOPLE.say(anna, "demo-premum");
        shows(anna, "There is no model demo-premum here. The nearest names: demo-premium, demo.");
        PEOPLE.say(anna, "DEMO-PREMIUM");
        await(PEOPLE.when(
                anna, chat -> chat.fromBot().stream().anyMatch(one -> People.hasButton(one, "✅ demo-premium"))));
        assertThat(asked(anna).getString("model")).isEqualTo("demo-premium");
    }

    @Test
    void panelsThatAreOpenAtTheSameTimeDoWhatTheyShow() {
        open(anna, "⚙️ Settings", "🌡");
        shows(anna, "🌡 Temperature");
        Message first = PEOPLE.chat(anna).fromBot().getFirst();
        open(anna, "⚙️ Settings", "🌡");
        await(PEOPLE.when(anna, chat -> chat.fromBot().getLast().text().contains("🌡 Temperature\n\nHow")));
        PEOPLE.press(anna, "➕ 1.1");
        shows(anna, "  1.1");
        PEOPLE.press(anna, "➕ 1.2");
        shows(anna, "  1.2");
        await(PEOPLE.whenAnswered(PEOPLE.crowd().pressLabelled(anna, first.id(), anna, "➖ 0.9")));

        shows(anna, "  0.9");
        assertThat(asked(anna).getDouble("temperature")).isEqualTo(0.9);
    }

    @Test
    void assistantIsForgotten() {
        open(boris, "⚙️ Настройки", "🧩");
        shows(boris, "Сервер: пока не указан");
        PEOPLE.press(boris, "🌍");
        shows(boris, "Напишите URL ассистента");
        PEOPLE.say(boris, "https://8.8.8.8/ask");
        shows(boris, "Сервер: 8.8.8.8");
        PEOPLE.press(boris, "♻️");

        shows(boris, "Сервер: пока не указан");
    }

    @Test
    void panelIsClosed() {
        PEOPLE.say(boris, "/settings");
        shows(boris, "⚙️ Настройки");
        PEOPLE.press(boris, "❌");

        await(PEOPLE.when(boris, chat -> chat.fromBot().isEmpty()));
    }

    /** Opens a panel below all that stands there, and turns to one of its pages. */
    private void open(long chat, String home, String page) {
        PEOPLE.say(chat, "/settings");
        HOOD.says(chat, home);
        PEOPLE.press(chat, page);
    }

    /** One of the bot's messages says so, now or soon. */
    private void shows(long chat, String part) {
        await(PEOPLE.when(
                chat, view -> view.fromBot().stream().anyMatch(one -> one.text().contains(part))));
    }

    /** What the model is sent with the next question. */
    private JsonObject asked(long chat) {
        String question = "why " + questions.incrementAndGet();
        Stage model = HOOD.model().stage(question);
        PEOPLE.say(chat, question);
        JsonObject body = await(model.asked()).body();
        model.role().say("Because: " + question).finish("stop").done();
        HOOD.reads(chat, "Because: " + question);
        return body;
    }

    private static String toldFirst(JsonObject body) {
        return body.getJsonArray("messages").getJsonObject(0).getString("content");
    }
}
