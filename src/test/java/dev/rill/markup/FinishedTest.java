package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "# Title\n\n- one\n  - two",
                "```java\nint x;\n```",
                "| a |\n|---|\n| b |",
                "<div>\n\nx\n\n</div>"
            })
    void leavesAloneWhatIsClosed(String markdown) {
        assertThat(Finished.of(markdown)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"```java\\nint x;, ```", "~~~~\\nx, ~~~~", "````\\n```\\nx\\n```, ````"})
    void closesCodeWithTheFenceThatItWasOpenedWith(String open, String fence) {
        String markdown = open.replace("\\n", "\n");

        assertThat(Finished.of(markdown)).isEqualTo(markdown + "\n" + fence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nopen",
                "- item\n\n  ```\n  open",
                "> quote\n> ```\n> open",
                "<!-- open",
                "<script>\nopen",
                "<pre>\nopen\n\nand on",
                "[link](",
                "**open"
            })
    void letsWhatFollowsStandForItself(String markdown) {
        Node last = Parser.builder()
                .build()
                .parse(Finished.of(markdown) + "\n\n# Next")
                .getLastChild();

        assertThat(last).isInstanceOf(Heading.class);
    }

    @Test
    void quotesLineByLine() {
        assertThat(Finished.quoted("one\n\n> two\r\nthree")).isEqualTo("> one\n>\n> > two\n> three");
    }
}
