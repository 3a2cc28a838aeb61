package dev.rill.model.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rill.kernel.yaml.WrongYaml;
import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Effort;
import dev.rill.model.Equipment.Summary;
import dev.rill.model.Equipment.Tool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelEntryTest {
    private static final String FILE = """
            providers:
              - name: cloud
                base-url: https://cloud.example/v1
                api: %s
                models:
                  - name: small
            """;

    @Test
    void readsToolsReasoningAndPrices() {
        Listed.Model model = model("responses", """
                tools:
                  - web_search
                  - file_search: {vector_stores: [vs_1, vs_2]}
                reasoning: {effort: xhigh, summary: auto}
                prices: {input: 2, cached-input: 0.10, output: 10.5}
                """);

        assertThat(model.equipment())
                .isEqualTo(new Equipment(
                        List.of(new Tool.WebSearch(), new Tool.FileSearch(List.of("vs_1", "vs_2"))),
                        Optional.of(Effort.XHIGH),
                        Optional.of(Summary.AUTO)));
        assertThat(model.prices())
                .contains(new Prices(new BigDecimal("2"), Optional.of(new BigDecimal("0.10")), new BigDecimal("10.5")));
    }

    @Test
    void givesAModelNothingThatIsNotThere() {
        Listed.Model model = model("responses", "premium: true");

        assertThat(model.equipment()).isEqualTo(Equipment.NONE);
        assertThat(model.prices()).isEmpty();
    }

    @Test
    void takesWhatChatCompletionsCanCarry() {
        Listed.Model model = model("chat-completions", """
                tools: [web_search]
                reasoning: {effort: none}
                prices: {input: 0, output: 0}
                """);

        assertThat(model.equipment())
                .isEqualTo(new Equipment(List.of(new Tool.WebSearch()), Optional.of(Effort.NONE), Optional.empty()));
        assertThat(model.prices().orElseThrow().cachedInput()).isEmpty();
    }

    /** What a model of a provider that speaks Responses has, the line and the end of the sentence. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("tools: web_search", 7, "tools must be a list with an entry at least"),
                arguments("tools: [websearch]", 7, "a tool must be web_search or file_search"),
                arguments("tools:\n  - web_search\n  - web_search", 9, "the model has this tool twice"),
                arguments("tools: [file_search]", 7, "file_search needs the field vector_stores"),
                arguments("tools: [{file_search: {}}]", 7, "file_search needs the field vector_stores"),
                arguments(
                        "tools: [{file_search: vs_1}]",
                        7,
                        "file_search must be a list of fields such as \"vector_stores: ...\""),
                arguments(
                        "tools: [{web_search: {}}]",
                        7,
                        "a tool with fields has no field of that name; it may have file_search"),
                arguments(
                        "tools: [{file_search: {vector_stores: []}}]",
                        7,
                        "vector_stores must be a list with an entry at least"),
                arguments(
                        "tools:\n  - file_search:\n      vector_stores: [a b]",
                        9,
                        "a vector store must be a word such as vs_123, its id at the provider"),
                arguments(
                        "reasoning: {effort: much}",
                        7,
                        "effort must be one of none, minimal, low, medium, high, xhigh, max"),
                arguments("reasoning: {summary: short}", 7, "summary must be one of auto, concise, detailed"),
                arguments("reasoning: {}", 7, "reasoning needs effort, summary or both"),
                arguments(
                        "reasoning: {depth: 3}", 7, "reasoning has no field of that name; it may have effort, summary"),
                arguments("prices: {input: 1}", 7, "prices needs the field output"),
                arguments(
                        "prices: {input: 1, output: -1}",
                        7,
                        "output must be dollars for a million tokens, such as 2.50"),
                arguments(
                        "prices: {input: $1, output: 1}",
                        7,
                        "input must be dollars for a million tokens, such as 2.50"),
                arguments(
                        "prices:\n  input: 1\n  output: 5\n  cached-input: 2",
                        10,
                        "cached-input must cost no more than input"),
                arguments(
                        "prices: {input: 1, output: 1, image: 1}",
                        7,
                        "prices has no field of that name; it may have input, cached-input, output"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("wrong")
    void tellsTheLineAndTheReason(String fields, int line, String reason) {
        assertRefused("responses", fields, line, reason);
    }

    @Test
    void refusesWhatChatCompletionsCannotCarry() {
        assertRefused(
                "chat-completions",
                "tools:\n  - file_search: {vector_stores: [vs_1]}",
                8,
                "file_search needs \"api: responses\" at its provider; Chat Completions has none");
        assertRefused(
                "chat-completions",
                "reasoning: {effort: low, summary: auto}",
                7,
                "summary needs \"api: responses\" at its provider; Chat Completions has none");
    }

    @Test
    void knowsNoPricesThatCannotBe() {
        BigDecimal one = BigDecimal.ONE;

        assertThatIllegalArgumentException().isThrownBy(() -> new Prices(one.negate(), Optional.empty(), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prices(one, Optional.of(BigDecimal.TWO), one));
    }

    private static void assertRefused(String api, String fields, int line, String reason) {
        assertThatThrownBy(() -> model(api, fields)).isInstanceOfSatisfying(WrongYaml.class, wrong -> {
            assertThat(wrong.reason()).isEqualTo(reason);
            assertThat(wrong.line()).isEqualTo(line);
        });
    }

    private static Listed.Model model(String api, String fields) {
        String text = FILE.formatted(api) + fields.indent(8);
        return ProvidersFile.parse(text, name -> Optional.empty())
                .providers()
                .getFirst()
                .models()
                .getFirst();
    }
}
