package dev.rill.settings.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rill.settings.persona.Personas.Persona;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonasFileTest {
    private static final String MANY =
            IntStream.rangeClosed(1, 81).mapToObj(number -> number + ": x").collect(Collectors.joining("\n"));

    @TempDir
    private Path directory;

    @Test
    void readsNamesAndPromptsInTheirOrder() throws IOException {
        assertThat(read("""
                🏴‍☠️ Pirate: You are a pirate.
                Повар: |
                  Ты повар.
                  Отвечай рецептом.
                "1984": >
                  You are
                  Winston.
                """).all())
                .containsExactly(
                        new Persona("🏴‍☠️ Pirate", "You are a pirate."),
                        new Persona("Повар", "Ты повар.\nОтвечай рецептом."),
                        new Persona("1984", "You are Winston."));
    }

    /** What is wrong, the line and the end of the sentence. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("", 1, "the file is empty; it needs a line such as \"name: prompt\""),
                arguments("just words", 1, "the file must be a list of personas such as \"name: prompt\""),
                arguments("- Pirate", 1, "the file must be a list of personas such as \"name: prompt\""),
                arguments("{}", 1, "the file must have 1 to 80 personas, and has 0"),
                arguments(MANY, 1, "the file must have 1 to 80 personas, and has 81"),
                arguments("A: x\nB:\nC: x", 2, "a persona needs its prompt behind the colon, as a text"),
                arguments("A: x\nB: ' '", 2, "a persona needs its prompt behind the colon, as a text"),
                arguments("A:\n  title: x", 2, "a persona needs its prompt behind the colon, as a text"),
                arguments("A: x\nB: x\nA: y", 3, "there are two personas of the name A"),
                arguments("'': x", 1, "the name of a persona has 1 to 32 characters on one line"),
                arguments("a".repeat(33) + ": x", 1, "the name of a persona has 1 to 32 characters on one line"),
                arguments("\"a\\nb\": x", 1, "the name of a persona has 1 to 32 characters on one line"),
                arguments("[a]: x", 1, "the name of a persona has 1 to 32 characters on one line"));
    }

    @ParameterizedTest(name = "line {1}: {2}")
    @MethodSource("wrong")
    void tellsTheLineAndTheReason(String text, int line, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PERSONAS_FILE %s, line %d: %s.", file(), line, reason);
    }

    @Test
    void tellsTheLineWhereItIsNoYaml() {
        assertThatThrownBy(() -> read("A: x\nB: \"y\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("PERSONAS_FILE %s, line 3: this is no YAML".formatted(file()))
                .hasLineCount(1);
    }

    @Test
    void tellsWhereItIsNoTextAtAll() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> PersonasFile.read(file()))
                .hasMessage("PERSONAS_FILE %s cannot be read as a text in UTF-8.", file());
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs", "personas.md"));
        int begin = page.indexOf("```yaml") + "```yaml".length();

        assertThat(PersonasFile.parse(page.substring(begin, page.indexOf("```", begin)))
                        .all())
                .extracting(Persona::name)
                .containsExactly("👩‍🏫 Teacher", "👩‍🍳 Повар", "🦜 Parrot");
    }

    @Test
    void namesSurviveButtons() {
        Persona cook = new Persona("👩‍🍳 Повар", "Ты повар.");
        Personas personas = new Personas(List.of(cook));

        assertThat(cook.sign().getBytes(StandardCharsets.UTF_8)).hasSize(8);
        assertThat(personas.signed(cook.sign())).contains(cook);
        assertThat(personas.signed("00000000")).isEmpty();
        assertThat(personas.named("Повар")).isEmpty();
    }

    private Personas read(String text) throws IOException {
        Files.writeString(file(), text);
        return PersonasFile.read(file());
    }

    private Path file() {
        return directory.resolve("personas.yaml");
    }
}
