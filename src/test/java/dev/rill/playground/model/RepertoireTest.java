package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepertoireTest {
    private final Repertoire repertoire = new Repertoire();

    private String answer(String... said) {
        return repertoire.answer(question(said)).speech().text();
    }

    private static Question question(String... said) {
        return Question.of(House.request(said).toBuffer()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Hello!, hello",
        "/start, hello",
        "What is Rill?, hello",
        "Anna: hi!, hello",
        "Who are you?, hello",
        "Why is the sky blue?, other",
        "Breakfast ideas, other",
        "Show me every kind of formatting, formats",
        "Ask for a table, table",
        "Write a long answer, long",
        "Think about it, thoughtful",
        "Break the model, break",
    })
    void knowsWhatIsMeantInEnglish(String question, String script) {
        assertThat(answer(question)).isEqualTo(Text.of(script).english());
    }

    @ParameterizedTest
    @CsvSource({
        "Привет, hello",
        "Что такое Rill?, hello",
        "Кто ты?, hello",
        "Почему небо голубое?, other",
        "Покажи всё форматирование, formats",
        "Покажи таблицу, table",
        "Напиши длинный ответ, long",
        "Подумай хорошенько, thoughtful",
        "Сломайся, break",
        "Сломай модель, break",
    })
    void knowsWhatIsMeantInRussian(String question, String script) {
        assertThat(answer(question)).isEqualTo(Text.of(script).russian());
    }

    @Test
    void staysInTheLanguageWhenASignSaysNone() {
        assertThat(answer("привет", "…", "👍")).isEqualTo(Text.of("other").russian());
        assertThat(answer("👍")).isEqualTo(Text.of("other").english());
    }

    @Test
    void countsAsFarAsItIsAskedTo() {
        assertThat(answer("count to 5")).isEqualTo("1, 2, 3, 4, 5.");
        assertThat(answer("Посчитай, пожалуйста, от 3 до 5")).isEqualTo("3, 4, 5.");
        assertThat(answer("считай до 50")).endsWith("49, 50.");
        assertThat(answer("count from 9 to 2")).isEqualTo("2.");
    }

    @Test
    void writesTheWordsAndCharactersThatAreAskedFor() {
        assertThat(answer("Write 1234 words").split("\\s+")).hasSize(1234);
        assertThat(answer("a 12-word poem").split("\\s+")).hasSize(12);
        assertThat(answer("Напиши 7 слов").split("\\s+")).hasSize(7);
        assertThat(answer("write 10,000 characters")).hasSize(10_000);
        assertThat(answer("напиши 1 знак")).hasSize(1);
        assertThat(answer("write 99999999 letters")).hasSize(100_000);
    }

    @Test
    void recitesWhatItWasSent() {
        assertThat(answer("What did I say before?")).startsWith("Nothing yet");
        assertThat(answer("one *two*", "yes", "three\nfour", "yes", "what did I say before?"))
                .contains("1. one \\*two\\*\n2. three four\n")
                .contains("5 messages");
        assertThat(answer("раз", "да", "Что я говорил раньше?")).contains("1. раз\n");
    }

    @Test
    void goesOnWhereItWasCut() {
        var whole = Text.of("long").english();
        var told = whole.substring(0, 4000);

        assertThat(told.strip() + answer("Write a long answer", told, "Continue"))
                .isEqualTo(whole);
        assertThat(answer("Write a long answer", whole, "Continue"))
                .isEqualTo(Text.of("other").english());
        assertThat(answer("Continue")).isEqualTo(Text.of("other").english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The whole show, please", "Покажи всё сразу"})
    void showsEverythingInTwelveThousandCharacters(String question) {
        var text = answer(question);

        assertThat(text.length()).isBetween(10_500, 13_000);
        assertThat(text.split("```\\w", -1)).hasSize(4);
        assertThat(text).contains("\n|:---", "🦫", "старица", "oxbow", "\n    - ", "- [x]", "||", "\n> ");
        assertThat(text).endsWith("🦦");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write something and be cut off", "Оборвись на полуслове"})
    void goesOnWithAnAnswerThatItsLengthCut(String question) {
        var cut = repertoire.answer(question(question));
        var told = cut.speech().text(cut.most());

        var rest = repertoire.answer(question(question, told, "Continue exactly where you stopped, repeat nothing."));

        assertThat(told.length()).isBetween(200, 1000);
        assertThat(told + rest.speech().text()).isEqualTo(cut.speech().text());
        assertThat(rest.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name your sources", "Назови источники"})
    void namesItsSources(String question) {
        var answer = repertoire.answer(question(question));

        assertThat(answer.citations()).hasSize(3).allSatisfy(citation -> {
            assertThat(citation.url()).startsWith("https://");
            assertThat(citation.end()).isLessThan(answer.speech().text().length());
        });
    }

    @Test
    void speaksAsIfForEverWhenItIsToBeStopped() {
        var endless = repertoire.answer(question("Останови меня"));

        assertThat(endless.speech().text()).hasSizeGreaterThan(10_000);
        assertThat(endless.pace().between().toMillis()).isGreaterThan(50);
    }

    @Test
    void saysWhatCameBesidesText() {
        var parts = new JsonArray()
                .add(new JsonObject().put("type", "text").put("text", "What is this?"))
                .add(new JsonObject().put("type", "image_url"));
        var messages = new JsonArray().add(new JsonObject().put("role", "user").put("content", parts));

        var question = Question.of(new JsonObject().put("messages", messages).toBuffer());

        assertThat(question.map(repertoire::answer).map(Answer::speech).map(Speech::text))
                .hasValueSatisfying(text -> assertThat(text).contains("`image_url`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "openrouter",
                "vllm",
                "llama",
                "ollama",
                "string",
                "connection",
                "done",
                "stall",
                "silent",
                "html",
                "json",
                "empty",
                "401",
                "404",
                "429",
                "quota",
                "500",
                "503"
            })
    void breaksInAsManyWays(String way) {
        var named = repertoire.answer(question("break " + way)).faults();

        assertThat(named)
                .hasSize(1)
                .isNotEqualTo(repertoire.answer(question("break")).faults());
        assertThat(Text.of("break").english()).contains("`" + way + "`");
    }

    @Test
    void breaksInRussianToo() {
        for (var pair : new String[][] {
            {"ошибка", "error"},
            {"строка", "string"},
            {"соединение", "connection"},
            {"зависни", "stall"},
            {"молчи", "silent"},
            {"пусто", "empty"},
            {"квота", "quota"}
        }) {
            assertThat(repertoire.answer(question("сломайся: " + pair[0])).faults())
                    .isEqualTo(repertoire.answer(question("break " + pair[1])).faults());
        }
    }

    @Test
    void healsWhenItWasToBreakOnce() {
        assertThat(repertoire.answer(question("break 503 once")).faults()).isNotEmpty();
        assertThat(repertoire.answer(question("break 503 once")).faults()).isEmpty();
        assertThat(repertoire.answer(question("break 503 once")).faults()).isNotEmpty();
    }
}
