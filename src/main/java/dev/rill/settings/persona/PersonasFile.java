package dev.rill.settings.persona;

import dev.rill.kernel.yaml.WrongYaml;
import dev.rill.kernel.yaml.YamlFile;
import dev.rill.settings.persona.Personas.Persona;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The operator's file of personas, in YAML: under each name the prompt. */
public final class PersonasFile {
    private static final String PERSONA = "\"name: prompt\"";
    private static final int LONGEST_NAME = 32;

    /** Each has a button, and Telegram takes a hundred of them. */
    private static final int MOST = 80;

    private PersonasFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException with one sentence for the operator: the file, the line and the reason
     */
    public static Personas read(Path file) {
        return new YamlFile("PERSONAS_FILE", file).read(PersonasFile::parse);
    }

    static Personas parse(String text) {
        return personas(YamlFile.root(text, "a line such as " + PERSONA));
    }

    private static Personas personas(Node root) {
        if (!(root instanceof MappingNode entries)) {
            throw WrongYaml.at(root, "the file must be a list of personas such as " + PERSONA);
        }
        List<Persona> personas = new ArrayList<>();
        Set<String> signs = new HashSet<>();
        for (NodeTuple entry : entries.getValue()) {
            Persona persona = new Persona(name(entry.getKeyNode()), prompt(entry.getValueNode()));
            if (!signs.add(persona.sign())) {
                throw WrongYaml.at(entry.getKeyNode(), "there are two personas of the name " + persona.name());
            }
            personas.add(persona);
        }
        if (personas.isEmpty() || personas.size() > MOST) {
            throw WrongYaml.at(
                    root, "the file must have 1 to %d personas, and has %d".formatted(MOST, personas.size()));
        }
        return new Personas(personas);
    }

    private static String name(Node node) {
        String name = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw WrongYaml.at(
                    node, "the name of a persona has 1 to %d characters on one line".formatted(LONGEST_NAME));
        }
        return name;
    }

    private static String prompt(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw WrongYaml.at(node, "a persona needs its prompt behind the colon, as a text");
        }
        return scalar.getValue().strip();
    }
}
