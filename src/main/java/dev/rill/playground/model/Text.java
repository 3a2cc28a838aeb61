package dev.rill.playground.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The same thing said in each language. */
record Text(String english, String russian) {
    /** Reads {@code playground-model/<name>.<language>.md} from the class path: meant for start-up. */
    static Text of(String name) {
        return new Text(read(name + ".en"), read(name + ".ru"));
    }

    /** One text after the other. */
    Text then(Text next) {
        return new Text(english + "\n\n" + next.english, russian + "\n\n" + next.russian);
    }

    String in(Tongue tongue) {
        return tongue == Tongue.RUSSIAN ? russian : english;
    }

    private static String read(String name) {
        var path = "/playground-model/" + name + ".md";
        try (var file = Text.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the demo model's script " + path, failure);
        }
    }
}
