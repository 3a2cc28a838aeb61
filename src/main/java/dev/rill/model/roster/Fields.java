package dev.rill.model.roster;

import dev.rill.kernel.yaml.WrongYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one thing in a YAML file; whatever is not as it should be is a {@link WrongYaml} with its line. */
final class Fields {
    private final String thing;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Fields(String thing, MappingNode node) {
        this.thing = thing;
        this.node = node;
    }

    /**
     * Reads a thing.
     *
     * @param thing what it is called in a sentence, such as "a provider"
     * @param known the fields that it may have
     */
    static Fields of(Node node, String thing, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw WrongYaml.at(node, "%s must be a list of fields such as \"%s: ...\"".formatted(thing, known.get(0)));
        }
        Fields fields = new Fields(thing, mapping);
        for (NodeTuple field : mapping.getValue()) {
            String name = word(field.getKeyNode(), "a field's name");
            if (!known.contains(name)) {
                throw WrongYaml.at(
                        field.getKeyNode(),
                        "%s has no field of that name; it may have %s".formatted(thing, String.join(", ", known)));
            }
            if (fields.values.put(name, field.getValueNode()) != null) {
                throw WrongYaml.at(field.getKeyNode(), "%s has two fields %s".formatted(thing, name));
            }
        }
        return fields;
    }

    Node required(String field) {
        return optional(field).orElseThrow(() -> WrongYaml.at(node, "%s needs the field %s".formatted(thing, field)));
    }

    Optional<Node> optional(String field) {
        return Optional.ofNullable(values.get(field));
    }

    Optional<String> word(String field) {
        return optional(field).map(value -> word(value, field));
    }

    /** Whether a field is {@code true}; missing is as good as {@code false}. */
    boolean flag(String field) {
        return optional(field)
                .map(value -> switch (word(value, field)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw WrongYaml.at(value, field + " must be true or false");
                })
                .orElse(false);
    }

    /** One of some things that go by a word. */
    <T> Optional<T> choice(String field, List<T> choices, Function<T, String> word) {
        return optional(field)
                .map(value -> choices.stream()
                        .filter(choice -> word.apply(choice).equals(word(value, field)))
                        .findFirst()
                        .orElseThrow(() -> WrongYaml.at(
                                value,
                                "%s must be one of %s"
                                        .formatted(
                                                field,
                                                choices.stream().map(word).collect(Collectors.joining(", "))))));
    }

    /** A word of a certain shape, which a sentence tells after "must be a word". */
    static String shaped(Node node, String field, String pattern, String shape) {
        String word = word(node, field);
        if (!word.matches(pattern)) {
            throw WrongYaml.at(node, "%s must be a word %s".formatted(field, shape));
        }
        return word;
    }

    static String word(Node node, String field) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw WrongYaml.at(node, field + " must be a word");
        }
        return scalar.getValue().strip();
    }

    /** The entries of a list that is not empty. */
    static List<Node> list(Node node, String field) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw WrongYaml.at(node, field + " must be a list with an entry at least");
        }
        return sequence.getValue();
    }
}
