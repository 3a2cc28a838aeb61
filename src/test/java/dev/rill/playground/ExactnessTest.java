package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactnessTest {
    @Test
    void comparesPlainWordsToTheLetter() {
        var exactness = new Exactness("one two three. ");

        assertThat(exactness.whole(List.of("one two three."))).isTrue();
        assertThat(exactness.whole(List.of("one two three"))).isFalse();
        assertThat(exactness.whole(List.of("one  two three."))).isFalse();
    }

    @Test
    void forgivesWhiteSpaceWhereAnAnswerWasSplit() {
        var exactness = new Exactness("one two three");

        assertThat(exactness.whole(List.of("one two", "three"))).isTrue();
        assertThat(exactness.whole(List.of("one two"))).isFalse();
    }

    @Test
    void comparesOnlyLettersWhereTheModelWroteMarkdown() {
        var exactness = new Exactness("**One** [two](https://a.b)\n\n```java\nthree();\n```");

        assertThat(exactness.whole(List.of("One two\n\nthree();"))).isTrue();
        assertThat(exactness.whole(List.of("One two\n\nthee();"))).isFalse();
    }

    @Test
    void tellsFirstWordsFromAPlaceholder() {
        var exactness = new Exactness("**One** two");

        assertThat(exactness.begins("One t")).isTrue();
        assertThat(exactness.begins("…")).isFalse();
        assertThat(exactness.begins("Thinking")).isFalse();
    }
}
