package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that grows letter by letter: how often what stood there is taken back. */
class StabilityTest {
    @ParameterizedTest
    @ValueSource(strings = {"long.en.md", "long.ru.md", "formats.en.md", "formats.ru.md", "prose.en.md", "table.en.md"})
    void takesNothingBackButTables(String name) {
        String document = Example.resource("/playground-model/" + name);

        Growth growth = Growth.of(document);

        System.out.printf("%s: %d changes, %d took something back%n", name, growth.changes(), growth.takenBack());
        assertThat(Growth.of(withoutExceptions(document)).takenBack()).isZero();
        assertThat(growth.takenBack()).isLessThanOrEqualTo(3);
    }

    /** All that Markdown can do, one after the other: marks without partner, tables, late definitions, an address. */
    @Test
    void takesLittleBackOfWhateverThereIs() {
        String document = Example.all().stream()
                .filter(example -> !example.growing())
                .map(Example::source)
                .collect(Collectors.joining("\n\n"));

        Growth growth = Growth.of(document);

        System.out.printf("spec.md: %d changes, %d took something back%n", growth.changes(), growth.takenBack());
        assertThat(growth.takenBack()).isLessThanOrEqualTo(5);
    }

    /** Tables are realigned; the line with naked marks is one that no reader of Markdown can foresee. */
    private static String withoutExceptions(String document) {
        return document.lines()
                .filter(line -> !line.startsWith("|") && !line.contains("* _ ~"))
                .collect(Collectors.joining("\n"));
    }

    /** How often the text of the open page changed, and how often it did not begin with what had been there. */
    private record Growth(int changes, int takenBack) {
        static Growth of(String document) {
            Reader reader = new Reader(Typesetter.MESSAGE_LIMIT);
            int changes = 0;
            int takenBack = 0;
            String before = "";
            for (int known = 1; known <= document.length(); known++) {
                reader.draw(document.substring(0, known), known == document.length());
                String now = String.join(
                        "\n=====\n",
                        reader.pages().stream().map(Formatted::text).toList());
                changes += now.equals(before) ? 0 : 1;
                takenBack += now.startsWith(before) ? 0 : 1;
                before = now;
            }
            return new Growth(changes, takenBack);
        }
    }
}
