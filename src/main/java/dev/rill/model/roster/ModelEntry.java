package dev.rill.model.roster;

import dev.rill.kernel.yaml.WrongYaml;
import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Effort;
import dev.rill.model.Equipment.Summary;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.ModelConfig.Api;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One model in the providers file. What its provider's protocol cannot carry is wrong at once: switched on in a file and never
 * sent, nobody would notice.
 *
 * @param api what its provider speaks
 */
record ModelEntry(Fields fields, Api api) {
    private static final List<String> MODEL = List.of("name", "id", "title", "premium", "tools", "reasoning", "prices");
    private static final List<String> REASONING = List.of("effort", "summary");
    private static final List<String> PRICES = List.of("input", "cached-input", "output");
    private static final String WEB_SEARCH = "web_search";
    private static final String FILE_SEARCH = "file_search";
    private static final String VECTOR_STORES = "vector_stores";
    private static final String MODEL_NAME = "\\S{1,200}";
    private static final String VECTOR_STORE = "[A-Za-z0-9._-]{1,200}";
    private static final String PRICE = "\\d{1,6}(\\.\\d{1,9})?";

    /** The models of a list. */
    static List<Listed.Model> all(Node list, Api api) {
        Set<String> names = new HashSet<>();
        List<Listed.Model> models = new ArrayList<>();
        for (Node node : Fields.list(list, "models")) {
            Listed.Model model = new ModelEntry(Fields.of(node, "a model", MODEL), api).model();
            if (!names.add(model.name())) {
                throw WrongYaml.at(node, "the provider has two models of the name " + model.name());
            }
            models.add(model);
        }
        return models;
    }

    private Listed.Model model() {
        String name = Fields.shaped(fields.required("name"), "name", MODEL_NAME, "without blanks");
        return new Listed.Model(
                name,
                fields.word("id").orElse(name),
                fields.word("title"),
                fields.flag("premium"),
                equipment(),
                fields.optional("prices").map(ModelEntry::prices));
    }

    private Equipment equipment() {
        List<Tool> tools = fields.optional("tools").map(this::tools).orElse(List.of());
        Optional<Fields> reasoning = reasoning();
        return new Equipment(
                tools,
                reasoning.flatMap(said -> said.choice("effort", List.of(Effort.values()), Effort::word)),
                reasoning.flatMap(this::summary));
    }

    private Optional<Fields> reasoning() {
        Optional<Node> node = fields.optional("reasoning");
        Optional<Fields> reasoning = node.map(said -> Fields.of(said, "reasoning", REASONING));
        if (reasoning
                .filter(said -> REASONING.stream()
                        .allMatch(field -> said.optional(field).isEmpty()))
                .isPresent()) {
            throw WrongYaml.at(node.orElseThrow(), "reasoning needs effort, summary or both");
        }
        return reasoning;
    }

    private Optional<Summary> summary(Fields reasoning) {
        reasoning
                .optional("summary")
                .filter(summary -> api == Api.CHAT_COMPLETIONS)
                .ifPresent(summary -> {
                    throw WrongYaml.at(
                            summary, "summary needs \"api: responses\" at its provider; Chat Completions has none");
                });
        return reasoning.choice("summary", List.of(Summary.values()), Summary::word);
    }

    private List<Tool> tools(Node list) {
        List<Tool> tools = new ArrayList<>();
        for (Node node : Fields.list(list, "tools")) {
            Tool tool = tool(node);
            if (tools.stream().anyMatch(other -> other.getClass() == tool.getClass())) {
                throw WrongYaml.at(node, "the model has this tool twice");
            }
            tools.add(tool);
        }
        return tools;
    }

    private Tool tool(Node node) {
        if (node instanceof MappingNode) {
            return fileSearch(
                    Fields.of(node, "a tool with fields", List.of(FILE_SEARCH)).required(FILE_SEARCH));
        }
        return switch (Fields.word(node, "a tool")) {
            case WEB_SEARCH -> new Tool.WebSearch();
            case FILE_SEARCH -> throw WrongYaml.at(node, "file_search needs the field vector_stores");
            default -> throw WrongYaml.at(node, "a tool must be web_search or file_search");
        };
    }

    private Tool fileSearch(Node node) {
        if (api == Api.CHAT_COMPLETIONS) {
            throw WrongYaml.at(node, "file_search needs \"api: responses\" at its provider; Chat Completions has none");
        }
        Fields search = Fields.of(node, FILE_SEARCH, List.of(VECTOR_STORES));
        return new Tool.FileSearch(Fields.list(search.required(VECTOR_STORES), VECTOR_STORES).stream()
                .map(id -> Fields.shaped(id, "a vector store", VECTOR_STORE, "such as vs_123, its id at the provider"))
                .toList());
    }

    private static Prices prices(Node node) {
        Fields prices = Fields.of(node, "prices", PRICES);
        BigDecimal input = price(prices.required("input"), "input");
        Optional<Node> cached = prices.optional("cached-input");
        Optional<BigDecimal> cachedInput = cached.map(price -> price(price, "cached-input"));
        if (cachedInput.filter(price -> price.compareTo(input) > 0).isPresent()) {
            throw WrongYaml.at(cached.orElseThrow(), "cached-input must cost no more than input");
        }
        return new Prices(input, cachedInput, price(prices.required("output"), "output"));
    }

    private static BigDecimal price(Node node, String field) {
        String word = Fields.word(node, field);
        if (!word.matches(PRICE)) {
            throw WrongYaml.at(node, field + " must be dollars for a million tokens, such as 2.50");
        }
        return new BigDecimal(word);
    }
}
