package dev.rill.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[}.]");

    @ParameterizedTest
    @MethodSource("languages")
    void hasEverySentenceInEveryLanguage(Language language) throws IOException {
        Set<String> names =
                Stream.of(Texts.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

        assertThat(words(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void usesTheSamePlaceholdersInEveryLanguage(Language language) throws IOException {
        Properties words = words(language);
        for (Method method : Texts.class.getMethods()) {
            Set<String> expected = Stream.of(method.getParameters())
                    .map(parameter -> parameter.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> used = PLACEHOLDER
                    .matcher(words.getProperty(method.getName()))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).as(method.getName()).isEqualTo(expected);
        }
    }

    @Test
    void hasEnglishAndRussian() throws IOException {
        assertThat(languages()).extracting(Language::code).contains("en", "ru");
    }

    private static Stream<Language> languages() throws IOException {
        try (BufferedReader names = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/messages")), StandardCharsets.UTF_8))) {
            return names
                    .lines()
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> new Language(name.substring("msg_".length(), name.indexOf('.'))))
                    .toList()
                    .stream();
        }
    }

    private static Properties words(Language language) throws IOException {
        String file = "/messages/msg_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
