package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenWordsTest {
    @Test
    void saysNoSignsOfMarkdown() {
        assertThat(words("# Дождь\n\nIt *is* **raining** in [Riga](https://riga.lv), see `map`.\n\n---\n\n> Really?"))
                .isEqualTo("Дождь\nIt is raining in Riga, see map.\nReally?");
    }

    @Test
    void leavesOutCodeAndTables() {
        assertThat(words(
                        "Before.\n\n```java\nint x = 1;\n```\n\nBetween.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter."))
                .isEqualTo("Before.\nBetween.\nAfter.");
        assertThat(words("```\nnothing but code\n```")).isEmpty();
        assertThat(words("🙂")).isEmpty();
    }

    @Test
    void endsWithASentenceWhereItIsTooLong() {
        String sentence = "This is a sentence of some length. ";

        String words = words(sentence.repeat(200));

        assertThat(words).hasSizeBetween(4096 - sentence.length(), 4096).endsWith("length.");
    }

    @Test
    void endsSomewhereWhereThereIsNoSentence() {
        assertThat(words("a".repeat(5000))).isEqualTo("a".repeat(4096));
        assertThat(words("x" + "👩‍👧".repeat(2000)))
                .hasSizeLessThanOrEqualTo(4096)
                .endsWith("👩‍👧");
    }

    private static String words(String markdown) {
        return SpokenWords.of(markdown, 4096);
    }
}
