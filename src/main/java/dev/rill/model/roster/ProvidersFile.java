package dev.rill.model.roster;

import dev.rill.kernel.Secret;
import dev.rill.kernel.yaml.WrongYaml;
import dev.rill.kernel.yaml.YamlFile;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The operator's file of providers, in YAML. Nothing is passed over in silence: a field that is not known is wrong. It holds
 * no key, only the names of the variables that do.
 */
public final class ProvidersFile {
    private static final List<String> FILE = List.of("providers", "fail-over");
    private static final List<String> PROVIDER = List.of("name", "base-url", "key-variable", "api", "models");
    private static final String PROVIDER_NAME = "[A-Za-z0-9._-]{1,40}";
    private static final String VARIABLE_NAME = "[A-Z][A-Z0-9_]*";

    private final Function<String, Optional<String>> variables;

    private ProvidersFile(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /**
     * What stands in it.
     *
     * @param order the names of those that are asked first, in that order; others follow
     */
    public record Contents(List<Listed> providers, List<String> order) {
        public Contents {
            providers = List.copyOf(providers);
            order = List.copyOf(order);
        }
    }

    /**
     * Reads the file.
     *
     * @param variables the values of the environment's variables
     * @throws IllegalArgumentException with one sentence for the operator: the file, the line and the reason
     */
    public static Contents read(Path file, Function<String, Optional<String>> variables) {
        return new YamlFile("PROVIDERS_FILE", file).read(text -> parse(text, variables));
    }

    static Contents parse(String text, Function<String, Optional<String>> variables) {
        return new ProvidersFile(variables).contents(YamlFile.root(text, "the field providers"));
    }

    private Contents contents(Node root) {
        Fields file = Fields.of(root, "the file", FILE);
        Set<String> names = new HashSet<>(Set.of(Roster.ENVIRONMENT));
        List<Listed> providers = new ArrayList<>();
        for (Node node : Fields.list(file.required("providers"), "providers")) {
            providers.add(provider(Fields.of(node, "a provider", PROVIDER), names));
        }
        List<String> order = new ArrayList<>();
        for (Node node : file.optional("fail-over")
                .map(list -> Fields.list(list, "fail-over"))
                .orElse(List.of())) {
            order.add(known(node, names));
        }
        return new Contents(providers, order);
    }

    private Listed provider(Fields fields, Set<String> names) {
        String name =
                Fields.shaped(fields.required("name"), "name", PROVIDER_NAME, "of letters, digits, dots and dashes");
        if (!names.add(name)) {
            throw WrongYaml.at(
                    fields.required("name"),
                    name.equals(Roster.ENVIRONMENT)
                            ? "the name environment is taken by the provider of the OPENAI_ variables"
                            : "there are two providers of the name " + name);
        }
        Optional<String> variable = fields.optional("key-variable")
                .map(node -> Fields.shaped(node, "key-variable", VARIABLE_NAME, "in capitals, the name of a variable"));
        Api api = fields.optional("api").map(ProvidersFile::api).orElse(Api.CHAT_COMPLETIONS);
        return new Listed(
                name,
                url(fields.required("base-url")),
                variable,
                variable.map(one -> key(fields.required("key-variable"), one)),
                api,
                ModelEntry.all(fields.required("models"), api));
    }

    private Secret key(Node node, String variable) {
        String value = variables
                .apply(variable)
                .filter(Predicate.not(String::isBlank))
                .orElseThrow(() -> WrongYaml.at(node, "the variable %s is not set".formatted(variable)));
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw WrongYaml.at(node, "the variable %s holds no key, which is one word".formatted(variable));
        }
        return new Secret(value);
    }

    private static BaseUrl url(Node node) {
        try {
            return BaseUrl.of(Fields.word(node, "base-url"));
        } catch (IllegalArgumentException wrong) {
            throw WrongYaml.at(node, String.valueOf(wrong.getMessage()));
        }
    }

    private static Api api(Node node) {
        return switch (Fields.word(node, "api")) {
            case "chat-completions" -> Api.CHAT_COMPLETIONS;
            case "responses" -> Api.RESPONSES;
            default -> throw WrongYaml.at(node, "api must be chat-completions or responses");
        };
    }

    private static String known(Node node, Set<String> names) {
        String name = Fields.word(node, "fail-over");
        if (!names.contains(name)) {
            throw WrongYaml.at(node, "fail-over names a provider that is not in the file");
        }
        return name;
    }
}
