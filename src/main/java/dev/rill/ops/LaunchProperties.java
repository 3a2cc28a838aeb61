package dev.rill.ops;

import io.vertx.core.impl.cpu.CpuCoreSensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Configuration that is not written down but follows from the environment, handed to Quarkus as system properties before it
 * starts. A property that somebody set by hand stands.
 *
 * <p>Live reload comes by here again in the same process, perhaps with another environment; hence the names of what we set
 * are kept in a property of their own, and begun anew each time.
 */
public final class LaunchProperties {
    private static final String OURS = "dev.rill.launch-properties";
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";
    private static final String PLAYGROUND_TOKEN = "1000000001:playground";

    private LaunchProperties() {}

    /** Takes back what an earlier start in this process has set. */
    public static void reset() {
        List.of(System.getProperty(OURS, "").split(",")).stream()
                .filter(name -> !name.isEmpty())
                .forEach(System::clearProperty);
        System.clearProperty(OURS);
    }

    public static void apply(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
                System.setProperty(OURS, System.getProperty(OURS, "") + "," + name);
            }
        });
    }

    /** What follows from the environment alone. In dev mode without a token, the playground takes Telegram's place. */
    public static Map<String, String> of(Environment environment) {
        Map<String, String> properties = new HashMap<>(EnvironmentCheck.defaultsOfBlanks(environment));
        properties.put(
                "quarkus.log.console.json.enabled",
                String.valueOf(environment.value("LOG_FORMAT").stream().anyMatch("json"::equals)));
        properties.putAll(logLevels(environment.value("LOG_LEVEL").orElse("INFO")));
        if (!environment.isDev() && !environment.has(EVENT_LOOPS)) {
            properties.put(EVENT_LOOPS, String.valueOf(eventLoops()));
        }
        if (environment.isDev() && !environment.has("TELEGRAM_BOT_TOKEN")) {
            properties.putAll(playground(environment));
        }
        return properties;
    }

    /**
     * One core is left to what runs beside the loops: the database, the collector, the compiler. Fewer loops are fuller ones,
     * and a full loop finds more to do each time it wakes.
     */
    private static int eventLoops() {
        return Math.max(1, CpuCoreSensor.availableProcessors() - 1);
    }

    /** DEBUG is for our own words: what libraries say at that level may hold people's messages. */
    private static Map<String, String> logLevels(String level) {
        return Map.of(
                "quarkus.log.level",
                level.equals("DEBUG") ? "INFO" : level,
                "quarkus.log.category.\"dev.rill\".level",
                level);
    }

    /** The demo model answers unless a provider is set: with a key, a real model talks through the simulated Telegram. All is to be tried there. */
    private static Map<String, String> playground(Environment environment) {
        String root = "http://localhost:%s/playground"
                .formatted(environment.value("HTTP_PORT").orElse("8080"));
        Map<String, String> properties = new HashMap<>(Map.of(
                "rill.playground.enabled",
                "true",
                "rill.telegram.token",
                PLAYGROUND_TOKEN,
                "rill.telegram.url",
                root + "/telegram"));
        if (!environment.has("OPENAI_API_KEY") && !environment.has("OPENAI_BASE_URL")) {
            properties.put("rill.model.base-url", root + "/openai/v1");
            properties.put("rill.model.name", "demo");
            properties.put("rill.speech.model", "demo-speech");
            properties.put("rill.speech.voice", "demo");
        }
        if (!environment.has("INLINE_MODE")) {
            properties.put("rill.turn.inline", "on");
        }
        return properties;
    }
}
