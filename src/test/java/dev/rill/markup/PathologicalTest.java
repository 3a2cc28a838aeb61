package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts that are made to be slow. The work is measured as processor time of this thread: twice the text may take somewhat
 * more than twice the time, not four times.
 */
class PathologicalTest {
    private static final int UNITS = 16_000;
    private static final int MANY_UNITS = 100_000;
    private static final long BOUND = 3;
    private static final long ALWAYS_FAST_ENOUGH = 500_000_000L;
    private static final long FAST_ENOUGH_FOR_MANY = 10_000_000_000L;

    @TestFactory
    Stream<DynamicTest> staysLinear() {
        return Stream.of(
                        "*",
                        "**",
                        "_",
                        "`",
                        "[",
                        "![",
                        "]",
                        "|",
                        "||",
                        "<",
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "&",
                        "\\",
                        "$",
                        "~~",
                        "#",
                        "a",
                        "😀",
                        "*a",
                        "**a ",
                        "_a ",
                        "`a ",
                        "[a](",
                        "[a](b",
                        "![a](b)",
                        "<b>",
                        "</b>",
                        "<a ",
                        "&amp;",
                        "\\(",
                        "$a ",
                        "||a ",
                        "a\n",
                        "\n",
                        "- a\n",
                        " - a\n",
                        "> a\n",
                        "# a\n",
                        "```\n",
                        "|a\n|-\n",
                        "|a|b|\n",
                        "[a]: b\n",
                        "x ",
                        "*a_b ",
                        "[[a]",
                        "a**b",
                        "https://a.b/",
                        "<!-- ",
                        "\t",
                        "é́",
                        "a\u0301")
                .map(piece -> DynamicTest.dynamicTest("many: " + piece.replace("\n", "⏎"), () -> check(piece)));
    }

    @TestFactory
    Stream<DynamicTest> endsInTimeForManyAndDeep() {
        return Stream.of(
                        "*".repeat(MANY_UNITS),
                        "[".repeat(MANY_UNITS),
                        "`".repeat(MANY_UNITS),
                        "|".repeat(MANY_UNITS),
                        "<".repeat(MANY_UNITS),
                        nested("> "),
                        nested("1. "),
                        nested("*a "),
                        nested("[a "),
                        nested("<b>"),
                        deepList(),
                        wideTable())
                .map(text -> DynamicTest.dynamicTest(
                        "many: " + text.substring(0, 12).replace("\n", "⏎"), () -> checkMany(text)));
    }

    private static void check(String piece) {
        String text = piece.repeat(UNITS / piece.length());
        setAll(text.substring(0, UNITS / 4));
        long half = setAll(text.substring(0, UNITS / 2));
        long whole = setAll(text);

        assertThat(whole).isLessThan(Math.max(ALWAYS_FAST_ENOUGH, half * BOUND));
        Reader.pages(text, 4096).forEach(page -> Validity.check(page, 4096));
    }

    private static void checkMany(String text) {
        assertThat(setAll(text)).isLessThan(FAST_ENOUGH_FOR_MANY);
    }

    private static long setAll(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Reader.pages(text, 4096);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static String nested(String opening) {
        return opening.repeat(20_000) + "a".repeat(20_000);
    }

    private static String deepList() {
        StringBuilder list = new StringBuilder();
        for (int depth = 0; depth < 300; depth++) {
            list.append("  ".repeat(depth)).append("- a\n");
        }
        return list.toString();
    }

    private static String wideTable() {
        return String.join("\n", List.of("|a".repeat(2000), "|-".repeat(2000), "|b\n".repeat(20_000)));
    }
}
