package dev.rill.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
    private static final Texts NAMES = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, arguments) -> method.getName());

    @ParameterizedTest
    @CsvSource({"ru,ru", "ru-RU,ru", "en-GB,en", "pt-br,en", "'',en", ",en", "???,en"})
    void speaksEnglishToThoseWhoseLanguageItDoesNotKnow(String tag, String code) {
        assertThat(Phrasebooks.saying(NAMES).nearest(Optional.ofNullable(tag))).isEqualTo(new Language(code));
    }
}
