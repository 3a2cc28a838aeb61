package dev.rill.model.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProvidersFileTest {
    private static final Map<String, String> VARIABLES =
            Map.of("CLOUD_KEY", "sk-hidden", "BLANK_KEY", " ", "ODD_KEY", "two hush words");
    private static final String GOOD = """
            providers:
              - name: cloud
                base-url: https://cloud.example/v1/
                key-variable: CLOUD_KEY
                api: responses
                models:
                  - name: small
                    id: vendor/small-2
                    title: Small one
                    premium: true
                  - name: 4
              - name: house
                base-url: http://localhost:11434
                models: [{name: small}]
            fail-over: [house, environment]
            """;

    @TempDir
    private Path directory;

    /** What is wrong in a good file, the line and the end of the sentence. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("", 1, "the file is empty; it needs the field providers"),
                arguments("# nothing yet\n", 1, "the file is empty; it needs the field providers"),
                arguments("just words", 1, "the file must be a list of fields such as \"providers: ...\""),
                arguments("providers: cloud", 1, "providers must be a list with an entry at least"),
                arguments("providers: []", 1, "providers must be a list with an entry at least"),
                arguments("fail-over: [x]", 1, "the file needs the field providers"),
                arguments(
                        GOOD + "servers: 3\n",
                        16,
                        "the file has no field of that name; it may have providers, fail-over"),
                arguments(
                        GOOD.replace("api:", "protocol:"),
                        5,
                        "a provider has no field of that name; it may have name, base-url, key-variable, api, models"),
                arguments(
                        GOOD.replace("title:", "label:"),
                        9,
                        "a model has no field of that name; it may have name, id, title, premium, tools, reasoning, prices"),
                arguments(
                        GOOD.replace("api: responses", "api: telepathy"),
                        5,
                        "api must be chat-completions or responses"),
                arguments(
                        GOOD.replace("    base-url: http://localhost:11434\n", ""),
                        12,
                        "a provider needs the field base-url"),
                arguments(GOOD.replace("  - name: house\n    base", "  - base"), 12, "a provider needs the field name"),
                arguments(GOOD.replace("[{name: small}]", "[{title: x}]"), 14, "a model needs the field name"),
                arguments(GOOD.replace("[{name: small}]", "[]"), 14, "models must be a list with an entry at least"),
                arguments(GOOD.replace("[{name: small}]", "small"), 14, "models must be a list with an entry at least"),
                arguments(GOOD.replace("name: house", "name: cloud"), 12, "there are two providers of the name cloud"),
                arguments(
                        GOOD.replace("name: house", "name: environment"),
                        12,
                        "the name environment is taken by the provider of the OPENAI_ variables"),
                arguments(
                        GOOD.replace("name: house", "name: my house"),
                        12,
                        "name must be a word of letters, digits, dots and dashes"),
                arguments(GOOD.replace("name: 4", "name: small"), 11, "the provider has two models of the name small"),
                arguments(GOOD.replace("name: 4", "name: a b"), 11, "name must be a word without blanks"),
                arguments(GOOD.replace("premium: true", "premium: very"), 10, "premium must be true or false"),
                arguments(GOOD.replace("title: Small one", "title:"), 9, "title must be a word"),
                arguments(GOOD.replace("api: responses", "name: other"), 5, "a provider has two fields name"),
                arguments(GOOD.replace("CLOUD_KEY", "MISSING_KEY"), 4, "the variable MISSING_KEY is not set"),
                arguments(GOOD.replace("CLOUD_KEY", "BLANK_KEY"), 4, "the variable BLANK_KEY is not set"),
                arguments(
                        GOOD.replace("CLOUD_KEY", "ODD_KEY"),
                        4,
                        "the variable ODD_KEY holds no key, which is one word"),
                arguments(
                        GOOD.replace("CLOUD_KEY", "gsk_hushHUSH"),
                        4,
                        "key-variable must be a word in capitals, the name of a variable"),
                arguments(
                        GOOD.replace("https://cloud", "ftp://cloud"),
                        3,
                        "cannot use this as the base URL of a model provider because it must start with http:// or https://"),
                arguments(
                        GOOD.replace("[house,", "[palace,"), 15, "fail-over names a provider that is not in the file"),
                arguments(
                        GOOD.replace("[house, environment]", "house"),
                        15,
                        "fail-over must be a list with an entry at least"));
    }

    @ParameterizedTest(name = "line {1}: {2}")
    @MethodSource("wrong")
    void tellsTheLineAndTheReason(String text, int line, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PROVIDERS_FILE %s, line %d: %s.", file(), line, reason)
                .message()
                .doesNotContain("hidden", "hush");
    }

    /** YAML's own complaints are in its own words. */
    static Stream<Arguments> notYaml() {
        return Stream.of(
                arguments("providers:\n\t- name: x", 2),
                arguments("providers:\n  - name: \"x\n", 3),
                arguments("providers: [a\nfail-over: b", 2),
                arguments("a: 1\n---\nb: 2", 2),
                arguments("a: *b", 1),
                arguments("a: \u0000", 1));
    }

    @ParameterizedTest
    @MethodSource("notYaml")
    void tellsTheLineWhereItIsNoYaml(String text, int line) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("PROVIDERS_FILE %s, line %d: this is no YAML".formatted(file(), line))
                .endsWith(".")
                .hasLineCount(1);
    }

    @Test
    void readsAllOfIt() throws IOException {
        ProvidersFile.Contents contents = read(GOOD);
        Listed cloud = contents.providers().getFirst();
        Listed house = contents.providers().getLast();

        assertThat(cloud.name()).isEqualTo("cloud");
        assertThat(cloud.url()).isEqualTo(BaseUrl.of("https://cloud.example/v1"));
        assertThat(cloud.keyVariable()).contains("CLOUD_KEY");
        assertThat(cloud.key().map(Secret::reveal)).contains("sk-hidden");
        assertThat(cloud.api()).isEqualTo(Api.RESPONSES);
        assertThat(cloud.models())
                .containsExactly(
                        new Listed.Model("small", "vendor/small-2", Optional.of("Small one"), true),
                        Listed.Model.of("4"));
        assertThat(house.key()).isEmpty();
        assertThat(house.api()).isEqualTo(Api.CHAT_COMPLETIONS);
        assertThat(contents.order()).isEqualTo(List.of("house", "environment"));
    }

    @Test
    void tellsThatAFileIsNoText() throws IOException {
        Files.write(file(), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThatThrownBy(() -> ProvidersFile.read(file(), name -> Optional.empty()))
                .hasMessage("PROVIDERS_FILE %s cannot be read as a text in UTF-8.", file());
    }

    private ProvidersFile.Contents read(String text) throws IOException {
        Files.writeString(file(), text);
        return ProvidersFile.read(file(), name -> Optional.ofNullable(VARIABLES.get(name)));
    }

    private Path file() {
        return directory.resolve("providers.yaml");
    }
}
