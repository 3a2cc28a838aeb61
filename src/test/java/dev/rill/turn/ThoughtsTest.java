package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThoughtsTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    private final Thoughts thoughts = new Thoughts(true, "Thinking");

    @Test
    void growUnderTheirTitle() {
        thoughts.add("\n\nlet ");
        assertThat(thoughts.preface()).isEqualTo("Thinking\nlet");
        thoughts.add("me see");

        assertThat(thoughts.preface()).isEqualTo("Thinking\nlet me see");
    }

    @Test
    void haveNoTitleWhereThereIsNone() {
        thoughts.add(" \n");
        thoughts.end();

        assertThat(thoughts.preface()).isEmpty();
    }

    @Test
    void areOverWhenTheAnswerBegins() {
        thoughts.add("let me see");
        thoughts.end();
        thoughts.add(", or not");

        assertThat(thoughts.shown()).isEqualTo("let me see");
    }

    @Test
    void areNotKeptWhereNobodyWishesToSeeThem() {
        Thoughts unwanted = new Thoughts(false, "Thinking");
        unwanted.add("let me see");
        unwanted.end();

        assertThat(unwanted.shown()).isEmpty();
        assertThat(unwanted.preface()).isEmpty();
    }

    @Test
    void areShownWholeUpToTheLimit() {
        thoughts.add("x".repeat(Thoughts.MOST));
        thoughts.end();

        assertThat(thoughts.shown()).isEqualTo("x".repeat(Thoughts.MOST));
    }

    @Test
    void endInDotsBeyondIt() {
        thoughts.add("x".repeat(Thoughts.MOST - 3) + FAMILY + "y".repeat(5000));

        assertThat(thoughts.shown()).isEqualTo("x".repeat(Thoughts.MOST - 3) + "…");
        thoughts.end();
        assertThat(thoughts.shown()).isEqualTo("x".repeat(Thoughts.MOST - 3) + "…");
    }

    @Test
    void neverEndInHalfALetter() {
        thoughts.add("a\ud83c");
        assertThat(thoughts.shown()).isEqualTo("a");
        thoughts.add("\udf0a");

        assertThat(thoughts.shown()).isEqualTo("a🌊");
    }

    @Property(tries = 500)
    void neverTakeBackWhatWasShown(@ForAll("pieces") List<String> pieces) {
        Thoughts growing = new Thoughts(true, "Thinking");
        String before = "";
        for (String piece : pieces) {
            growing.add(piece);
            assertThat(growing.shown()).startsWith(before).hasSizeLessThanOrEqualTo(Thoughts.MOST + 1);
            before = growing.shown();
        }
        growing.end();
        assertThat(growing.shown()).startsWith(before).hasSizeLessThanOrEqualTo(Thoughts.MOST + 1);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        " river",
                        "речка ",
                        "川",
                        "🌊",
                        "👨\u200d",
                        "👩",
                        "\u200d👧",
                        "e\u0301",
                        "\u0301",
                        "\n",
                        "\ud83c",
                        "\udf0a")
                .list()
                .ofMinSize(100)
                .ofMaxSize(700);
    }
}
