package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.judge.Entity;
import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.RichText;
import dev.rill.playground.telegram.Body;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactnessTest {
    private static final String TABLE = """
            # 1. Rivers ||deep||

            1. first
            1. second
               - [x] nested & done

            | River | Ends in |
            |:------|--------:|
            | Nile | the Mediterranean Sea |
            | Amazon | the Atlantic |

            ```java
            a[x](b); // 1. kept
            ```
            The *end* 🌊""";
    private static final String SHOWN = """
            1. Rivers deep

            1. first
            2. second
              ☑ nested & done

            River  │ Ends in
            ───────┼────────
            Nile   │ the Mediterranean Sea
            Amazon │ the Atlantic

            a[x](b); // 1. kept
            The end 🌊""";

    private static boolean shows(String expected, String... shown) {
        return new Exactness(expected)
                .whole(Arrays.stream(shown).map(ExactnessTest::words).toList());
    }

    private static Body words(String text) {
        return new Body.Words(new Formatted(text, List.of()));
    }

    @Test
    void comparesPlainWordsToTheLetter() {
        assertThat(shows("one two three. ", "one two three.")).isTrue();
        assertThat(shows("one two three. ", "one two three")).isFalse();
        assertThat(shows("one two three. ", "one  two three.")).isFalse();
    }

    @Test
    void forgivesWhiteSpaceWhereAnAnswerWasSplit() {
        assertThat(shows("one two three", "one two", "three")).isTrue();
        assertThat(shows("one two three", "one two")).isFalse();
        assertThat(shows("one two three", "one two", "two three")).isFalse();
    }

    @Test
    void comparesOnlyLettersWhereTheModelWroteMarkdown() {
        var expected = "**One** [two](https://a.b/(c) \"d\")\n\n```java\nthree();\n```";

        assertThat(shows(expected, "One two\n\nthree();")).isTrue();
        assertThat(shows(expected, "One two\n\nthee();")).isFalse();
    }

    @Test
    void knowsHeadingsListsTablesBoxesAndCode() {
        assertThat(shows(TABLE, SHOWN)).isTrue();
        assertThat(shows(TABLE, SHOWN.replace("☑", "[x]"))).isTrue();
        assertThat(shows(TABLE, SHOWN.substring(0, 60), SHOWN.substring(60))).isTrue();
    }

    @Test
    void letsATableBeShownCellByCell() {
        var table = SHOWN.indexOf("River  │");
        var records = SHOWN.substring(0, table)
                + "River: Nile\nEnds in: the Mediterranean Sea\n\nRiver: Amazon\nEnds in: the Atlantic"
                + SHOWN.substring(SHOWN.indexOf("\n\na[x]"));

        assertThat(shows(TABLE, records)).isTrue();
        assertThat(shows(TABLE, records.substring(0, table + 30), records.substring(table + 30)))
                .isTrue();
        assertThat(shows(
                        TABLE,
                        records.substring(0, records.indexOf("River: Amazon")),
                        SHOWN.substring(table).replaceFirst("Nile.*\n", "")))
                .isTrue();
        assertThat(shows(TABLE, records.replace("Sea", ""))).isFalse();
        assertThat(shows(TABLE, records.replace("Ends in: the Atlantic", "the Atlantic")))
                .isFalse();
    }

    @Test
    void readsRaisedDigitsAndFormulas() {
        assertThat(shows("*x*<sup>2</sup> and $a_1$ &amp; more", "x² and $a_1$ & more"))
                .isTrue();
        assertThat(shows("*x*<sup>2</sup> and $a_1$ &amp; more", "x and $a_1$ & more"))
                .isFalse();
    }

    @Test
    void seesWhatWasLostOrDoubled() {
        assertThat(shows(TABLE, SHOWN.replace("The end", "The"))).isFalse();
        assertThat(shows(TABLE, SHOWN.replace("The end", "The end end"))).isFalse();
        assertThat(shows(TABLE, SHOWN.replace(" 🌊", ""))).isFalse();
        assertThat(shows(TABLE, SHOWN + "\nThe end")).isFalse();
        assertThat(shows(TABLE, SHOWN, "The end 🌊")).isFalse();
        assertThat(shows(TABLE, SHOWN.replace("Nile ", "Nile Nile "))).isFalse();
    }

    @Test
    void letsTheBotAddWhatIsSetOff() {
        assertThat(shows(TABLE, SHOWN + "\n\ndemo · 412 tokens · 2.1 s\nSources: Wikipedia"))
                .isTrue();
        assertThat(shows("one two", "one two\n\ndemo · 412 tokens")).isTrue();
        assertThat(shows("one two", "one two demo · 412 tokens")).isFalse();
        assertThat(shows("one two", "one two\n\ntwo")).isFalse();
    }

    @Test
    void passesOverAQuoteOfTheModelsReasoning() {
        var quote = "I think of one and of two.";
        var shown = new Formatted(quote + "\n" + SHOWN, List.of(Entity.of("expandable_blockquote", 0, quote.length())));

        assertThat(new Exactness(TABLE).whole(List.of(new Body.Words(shown)))).isTrue();
        assertThat(shows(TABLE, quote + "\n" + SHOWN)).isFalse();
    }

    @Test
    void readsARichMessageFromItsSource() {
        var rich = new Body.Rich(new RichText(RichText.Syntax.MARKDOWN, TABLE));
        var cut = new Body.Rich(new RichText(RichText.Syntax.MARKDOWN, TABLE.replace("The *end*", "The")));

        assertThat(new Exactness(TABLE).whole(List.of(rich))).isTrue();
        assertThat(new Exactness(TABLE).whole(List.of(cut))).isFalse();
    }

    @Test
    void takesTagsShownOrLeftOut() {
        assertThat(shows("A `List<Draft>` or List<Draft>: *both*", "A List<Draft> or List<Draft>: both"))
                .isTrue();
        assertThat(shows("A `List<Draft>` or List<Draft>: *both*", "A List<Draft> or List: both"))
                .isTrue();
        assertThat(shows("A `List<Draft>` or List<Draft>: *both*", "A List or List: both"))
                .isFalse();
    }

    @Test
    void tellsFirstWordsFromAPlaceholder() {
        var exactness = new Exactness("**One** two");

        assertThat(exactness.begins("One t")).isTrue();
        assertThat(exactness.begins("…")).isFalse();
        assertThat(exactness.begins("Thinking")).isFalse();
    }
}
