package dev.rill.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An example of the spec file.
 *
 * @param growing whether the source is still being written
 * @param message in {@link Notation}
 */
record Example(String name, String source, boolean growing, String message) {
    private static final Pattern SHAPE =
            Pattern.compile("^`{32} (.+)\\n((?:.*\\n)*?)([.~])\\n((?:.*\\n)*?)`{32}$", Pattern.MULTILINE);

    static List<Example> all() {
        return SHAPE.matcher(resource("/markup/spec.md"))
                .results()
                .map(match -> new Example(
                        match.group(1),
                        source(match.group(2)),
                        match.group(3).equals("~"),
                        withoutBreak(match.group(4))))
                .toList();
    }

    private static String source(String written) {
        return withoutBreak(written).replace('⏎', '\n').replace('␍', '\r').replace('→', '\t');
    }

    private static String withoutBreak(String lines) {
        return lines.isEmpty() ? lines : lines.substring(0, lines.length() - 1);
    }

    /** A file among the resources. */
    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Example.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
