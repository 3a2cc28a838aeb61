package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**bold** _it_ ~~no~~ ||spoiler|| `code`",
                "# 1. heading",
                "1. one",
                "1) one",
                "- dash",
                "+ plus",
                "> quote",
                "=====",
                "---",
                "[a](https://b.org) ![x](y) [^1]: [ ] [a [b]]",
                "\\(x\\) \\[y\\] $z$ $$z$$ \\ \\\\",
                "<b>html</b> &amp; &copy; <!-- no -->",
                "https://a.org/some_thing_here?x=1&amp=2",
                "(error 1a2b)",
                "| a | b |",
                "gpt_4-x:free (preview)",
            })
    void saysItsWordsUnformatted(String words) {
        Formatted shown = set(Plain.escaped(words));

        assertThat(shown).isEqualTo(new Formatted(words, List.of()));
    }

    @Property(tries = 500)
    void saysAnyWordsUnformatted(@ForAll("lines") String words) {
        Formatted shown = set("before " + Plain.escaped("x" + words + "x") + " behind");

        assertThat(shown.entities()).isEmpty();
        assertThat(shown.text().replaceAll("\\s+", " "))
                .isEqualTo(("before x" + words + "x behind").replaceAll("\\s+", " "));
    }

    @Test
    void saysLinesInOne() {
        assertThat(set(Plain.escaped(" one\r\n\ttwo\n\nthree ")).text()).isEqualTo("one two three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.org/b_c(d)*e*?x=1&copy=2&lt;#f",
                "http://a.org/<b>",
                "https://a.org/\\b",
                "https://ru.wikipedia.org/wiki/Река",
            })
    void leadsToTheVeryAddress(String address) {
        Formatted shown = set("1. " + Plain.linked("a [b] (c) *d*", address));

        assertThat(shown).isEqualTo(new Formatted("1. a [b] (c) *d*", List.of(MessageEntity.link(3, 13, address))));
    }

    @Test
    void quotesUnderATitle() {
        assertThat(Plain.quote("Title\n**not bold**"))
                .isEqualTo(new Formatted(
                        "Title\n**not bold**",
                        List.of(MessageEntity.of("expandable_blockquote", 0, 18), MessageEntity.of("bold", 0, 5))));
    }

    @Property(tries = 300)
    void quotesWhateverAModelThinks(@ForAll String words) {
        String thought = "Title\n" + words + "end";
        Formatted quote = Plain.quote(thought);

        assertThat(quote.text()).hasSameSizeAs(thought);
        Validity.check(quote, 4096);
    }

    @Test
    void endsBetweenLetters() {
        assertThat(Plain.beginning("ab" + FAMILY, 5)).isEqualTo("ab");
        assertThat(Plain.beginning("ab" + FAMILY, 13)).isEqualTo("ab" + FAMILY);
        assertThat(Plain.beginning("abc", 10)).isEqualTo("abc");
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withChars("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ 1ahкр")
                .ofMaxLength(40);
    }

    private static Formatted set(String markdown) {
        return Typesetter.page(markdown, Beginning.OF_TEXT, true, 4096).body();
    }
}
