package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code markup/spec.md}. */
class SpecTest {
    @TestFactory
    Stream<DynamicTest> becomes() {
        return Example.all().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
    }

    @Test
    void hasExamplesOfEverything() {
        assertThat(Example.all()).hasSizeGreaterThan(150);
    }

    private static void check(Example example) {
        Page page = Typesetter.page(example.source(), Beginning.OF_TEXT, !example.growing(), Typesetter.MESSAGE_LIMIT);

        assertThat(Notation.of(page.body())).isEqualTo(example.message());
        assertThat(page.isFull()).isFalse();
        Validity.check(page.body(), Typesetter.MESSAGE_LIMIT);
    }
}
