package dev.rill.kernel.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file that a variable names.
 *
 * @param variable the variable
 */
public record YamlFile(String variable, Path path) {
    /**
     * Reads it.
     *
     * @param contents makes something of its text, or throws a {@link WrongYaml}
     * @throws IllegalArgumentException with one sentence for the operator: the variable, the file, the line, the reason
     */
    public <T> T read(Function<String, T> contents) {
        try {
            return contents.apply(Files.readString(path));
        } catch (WrongYaml wrong) {
            throw new IllegalArgumentException(
                    "%s %s, line %d: %s.".formatted(variable, path, wrong.line(), wrong.reason()), wrong);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s %s cannot be read as a text in UTF-8.".formatted(variable, path), unreadable);
        }
    }

    /**
     * What a text is made of.
     *
     * @param need what one that is empty needs, as the end of a sentence
     * @throws WrongYaml where it is no YAML, or empty
     */
    public static Node root(String text, String need) {
        try {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)))
                    .orElseThrow(() -> new WrongYaml(1, "the file is empty; it needs " + need));
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new WrongYaml(line, "this is no YAML (" + problem(wrong) + ")");
        } catch (YAMLException wrong) {
            throw new WrongYaml(1, "this is no YAML");
        }
    }

    private static String problem(MarkedYAMLException wrong) {
        String problem = Optional.ofNullable(wrong.getProblem()).orElse("cannot be read");
        return problem.lines().findFirst().orElse(problem).strip().replaceFirst("\\.$", "");
    }
}
