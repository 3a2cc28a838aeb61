package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private final Sources sources = new Sources();

    @Test
    void areNothingWhereThereAreNone() {
        assertThat(sources.under("Sources")).isEmpty();
    }

    @Test
    void areNumberedLinks() {
        add("https://a.org/x", "A *title*");
        add("http://b.org", "B");

        assertThat(sources.under("Sources")).isEqualTo("""
                **Sources**
                1. [A \\*title\\*](<https://a.org/x>)
                2. [B](<http://b.org>)""");
    }

    @Test
    void haveTheirHostForATitleWhereTheyHaveNone() {
        add("https://user:secret@www.a.org:8080/x?y=https://b.org", " ");

        assertThat(sources.under("Sources")).contains("[www\\.a\\.org\\:8080]");
    }

    @Test
    void standThereOnceWithTheTitleThatCameLater() {
        add("https://a.org", "");
        add("https://b.org", "B");
        add("https://a.org", "A");
        add("https://a.org", "Another");

        assertThat(sources.under("Sources")).isEqualTo("**Sources**\n1. [A](<https://a.org>)\n2. [B](<https://b.org>)");
    }

    @Test
    void areNamesWhereTheyAreFiles() {
        add("https://a.org", "A");
        add("", "rates_2026.pdf");
        add("", "rates_2026.pdf");
        add("", " ");

        assertThat(sources.under("Sources")).isEqualTo("**Sources**\n1. [A](<https://a.org>)\n2. rates\\_2026\\.pdf");
    }

    @Test
    void areNoMoreThanAnybodyLooksAt() {
        IntStream.range(0, 30).forEach(number -> add("https://a.org/" + number, ""));

        assertThat(sources.under("Sources").lines())
                .hasSize(11)
                .last()
                .asString()
                .startsWith("10. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.org",
                "ftp://a.org",
                "javascript:alert(1)",
                "tg://user?id=1",
                "https://",
                "https:///x",
                "https://a.org/ x",
                "https://a.org/\nx",
                "https://a.org/\u0000",
            })
    void leadToPagesOfTheWebOnly(String address) {
        add(address, "A");

        assertThat(sources.under("Sources")).isEmpty();
    }

    @Test
    void leadNowhereWithAnAddressThatNoMessageHolds() {
        add("https://a.org/" + "x".repeat(2000), "A");

        assertThat(sources.under("Sources")).isEmpty();
    }

    @Test
    void haveTitlesInOneLineAndOfOneLine() {
        add("https://a.org", " a\n title\u0000 " + "x".repeat(200));

        assertThat(sources.under("Sources")).contains("[a title " + "x".repeat(92) + "…](");
    }

    private void add(String url, String title) {
        sources.add(List.of(new Source(url, title)));
    }
}
