package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.telegram.Kind;
import dev.rill.playground.telegram.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commands people are shown, and the first page that they meet. */
class CommandsIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final Map<String, String> ADMIN = Map.of("ADMIN_IDS", String.valueOf(People.ADMIN));
    private static final String TOLD = "The menus of commands are told";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `/(\\w+)[^|]*\\|[^|]*\\|[^|]*\\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static RillProcess rill;

    @BeforeAll
    static void start() {
        rill = HOOD.start(ADMIN).awaitLine(TOLD);
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOOD.close();
    }

    @Test
    void showsEachOnlyTheCommandsThatAreForThem() {
        long group = PEOPLE.crowd()
                .gather(Kind.GROUP, "Friends", List.of(People.ANNA, People.BORIS), List.of())
                .id();

        assertThat(PEOPLE.menu(People.BORIS, People.BORIS)).contains("start", "settings", "export", "delete_me");
        assertThat(PEOPLE.menu(group, People.BORIS)).contains("new", "pro").doesNotContain("settings", "export");
        assertThat(PEOPLE.menu(group, People.ANNA))
                .contains("new", "settings", "prompt")
                .doesNotContain("export");
        assertThat(PEOPLE.menu(People.ADMIN, People.ADMIN)).contains("start", "settings", "export");
    }

    @Test
    void describesThemInThePersonsLanguage() {
        assertThat(described(PEOPLE.invite("Борис", "ru"))).contains("начать новый разговор");
        assertThat(described(PEOPLE.invite("Ann", "en"))).contains("start a new conversation");
        assertThat(described(PEOPLE.invite("Zoé", "fr"))).contains("start a new conversation");
    }

    @Test
    void helpsWithTheSameWords() {
        long boris = PEOPLE.invite("Борис", "ru");
        PEOPLE.say(boris, "/help");
        assertThat(HOOD.says(boris, "/new – начать новый разговор").text()).contains("/settings – ", "/keyboard – ");

        long anna = PEOPLE.invite("Anna", "en");
        PEOPLE.say(anna, "/help");
        HOOD.says(anna, "/new – start a new conversation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/start | Hello, Anna! | Здравствуйте, Anna!",
                "/new /clear /reset | A new conversation. | Новый разговор.",
                "/retry | There is no finished answer of yours | Нет законченного ответа на ваш вопрос",
                "/cancel /stop | There is nothing running | Сейчас нет ответа",
                "/model /switch_model /switch /sw | Who answers in this chat | Кто отвечает в этом чате",
                "/pro /prem /gpt4 | There is no premium model here | Премиум-модели здесь нет",
                "/settings | ⚙️ Settings | ⚙️ Настройки",
                "/lang /language | 🌐 Language | 🌐 Язык",
                "/extended_context /context /ec /remember | From now on I take our conversation along | Теперь я учитываю наш разговор",
                "/delete_context /dc /clear_history /ch | I have deleted what we said. | Я удалил всё, что мы говорили.",
                "/prompt /p | You have not told me how to behave. | Вы ещё не задали, как мне себя вести.",
                "/reset_prompt | I behave as usual again. | Я снова веду себя как обычно.",
                "/export | Nothing is kept of our conversation here | Здесь не сохранено ничего",
                "/privacy | 🔒 What I keep of you | 🔒 Что я о вас храню",
                "/delete_me | Shall I delete everything | Удалить всё",
                "/keyboard /kb | Here are my commands | Вот мои команды",
                "/help | Write me a question | Напишите вопрос",
                "/frobnicate | I don't know the command /frobnicate. | Я не знаю команды /frobnicate."
            })
    void answerInThePersonsLanguageUnderEachOfTheirNames(String names, String english, String russian) {
        for (String name : names.split(" ")) {
            for (String language : List.of("en", "ru")) {
                long somebody = PEOPLE.invite("Anna", language);
                PEOPLE.say(somebody, name);
                HOOD.says(somebody, language.equals("en") ? english : russian);
            }
        }
    }

    @Test
    void opensACommandByAButtonOfTheFirstPage() {
        long anna = PEOPLE.invite("Anna", "en");
        PEOPLE.say(anna, "/start");
        Message first = HOOD.says(anna, "Hello, Anna!");
        assertThat(List.of("⚙️ Settings", "🌐 Language", "❓", "➕ Add me to a group"))
                .allMatch(words -> People.hasButton(first, words));
        await(PEOPLE.whenAnswered(PEOPLE.press(anna, "❓")));
        HOOD.says(anna, "/retry – ");
        await(PEOPLE.whenAnswered(PEOPLE.press(anna, "⚙️")));
        HOOD.says(anna, "⚙️ Settings");
    }

    @Test
    void opensByALinkWhatChangesNothingAndNothingElse() {
        long anna = PEOPLE.invite("Anna", "en");
        PEOPLE.hosts().follow(anna, anna, "privacy");
        HOOD.says(anna, "🔒 What I keep");

        for (String payload : List.of("delete_me", "new", "ref_1", "-")) {
            PEOPLE.hosts().follow(anna, anna, payload);
            HOOD.says(anna, "Hello, Anna!");
        }
    }

    @Test
    void putsTheCommandsOnAKeyboardAndTakesItAwayAgain() {
        long anna = PEOPLE.invite("Anna", "en");
        PEOPLE.say(anna, "/kb");
        HOOD.says(anna, "as a keyboard");
        assertThat(Objects.requireNonNull(PEOPLE.chat(anna).replyKeyboards().get(anna))
                        .rows())
                .contains(List.of("/start", "/new"))
                .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(2));

        PEOPLE.say(anna, "/keyboard off");
        HOOD.says(anna, "The keyboard is gone");
        assertThat(PEOPLE.chat(anna).replyKeyboards()).doesNotContainKey(anna);
    }

    @Test
    void tellsTelegramOnlyWhatHasChanged() {
        long before = told();
        assertThat(before).isPositive();
        restart(ADMIN);
        assertThat(told()).isEqualTo(before);

        restart(Map.of());
        assertThat(told()).isGreaterThan(before);
        restart(ADMIN);
    }

    @Test
    void namesEachCommandAndItsTestInTheDocs() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("docs", "commands.md")))
                .results()
                .toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(PEOPLE.menu(People.ADMIN, People.ADMIN));
        for (MatchResult row : rows) {
            List<String> tests = TEST.matcher(row.group(2))
                    .results()
                    .map(test -> test.group(1))
                    .toList();
            assertThat(tests).as(row.group()).isNotEmpty();
            assertThat(tests).as(row.group()).allMatch(test -> says(test, "/" + row.group(1)));
        }
    }

    private static boolean says(String test, String command) {
        Path file = Path.of("src", "test", "java", "dev", "rill", "acceptance", test + ".java");
        try {
            return Files.readString(file).contains(command);
        } catch (IOException missing) {
            return false;
        }
    }

    private static void restart(Map<String, String> environment) {
        rill.stop();
        rill.close();
        rill = HOOD.start(environment).awaitLine(TOLD);
    }

    private static long told() {
        return HOOD.simulator().telegram().made().getOrDefault("setmycommands", 0L);
    }

    private static String described(long person) {
        return HOOD.simulator()
                .telegram()
                .menu(person, person)
                .orElseThrow()
                .commands()
                .encode();
    }
}
