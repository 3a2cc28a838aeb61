package dev.rill.ops;

import io.smallrye.config.DotEnvConfigSourceProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that the operator set: a {@code .env} file in the working directory, over it the environment of the process,
 * over that system properties of the same name. A blank value is as good as none.
 */
public record Environment(Map<String, String> values) {
    public Environment {
        values = Map.copyOf(values);
    }

    /** Reads all three, in the order in which Quarkus ranks them. */
    public static Environment read() {
        Map<String, String> values = new HashMap<>();
        DotEnvConfigSourceProvider.dotEnvSources(Environment.class.getClassLoader())
                .forEach(file -> values.putAll(file.getProperties()));
        values.putAll(System.getenv());
        System.getProperties().stringPropertyNames().forEach(name -> values.put(name, System.getProperty(name)));
        return new Environment(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    /**
     * Whether this is {@code quarkus:dev}. Quarkus itself knows its mode only once it starts, which is too late for us; but it
     * tells Vert.x Web by this property before it comes to our main method.
     */
    public boolean isDev() {
        return value("vertxweb.environment").stream().anyMatch("dev"::equals);
    }

    /** Whether somebody wrote the variable down without a value. */
    boolean isBlank(String name) {
        return values.containsKey(name) && !has(name);
    }
}
