package dev.rill.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "0,вопросов",
        "1,вопрос",
        "2,вопроса",
        "4,вопроса",
        "5,вопросов",
        "11,вопросов",
        "12,вопросов",
        "14,вопросов",
        "20,вопросов",
        "21,вопрос",
        "22,вопроса",
        "25,вопросов",
        "101,вопрос",
        "111,вопросов",
        "1002,вопроса"
    })
    void choosesTheFormOfARussianWord(int count, String word) {
        assertThat(Plural.form(count, "вопрос", "вопроса", "вопросов")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"0,questions", "1,question", "2,questions", "21,questions"})
    void choosesTheFormOfAnEnglishWord(int count, String word) {
        assertThat(Plural.form(count, "question", "questions")).isEqualTo(word);
    }
}
