package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaunchPropertiesTest {
    private static final String PROPERTY = "dev.rill.test-property";

    @AfterEach
    void clear() {
        LaunchProperties.reset();
        System.clearProperty(PROPERTY);
    }

    @Test
    void letsThePlaygroundStandInForTelegramAndTheModelInDevMode() {
        Map<String, String> properties =
                LaunchProperties.of(new Environment(Map.of("vertxweb.environment", "dev", "HTTP_PORT", "8123")));

        assertThat(properties)
                .containsEntry("rill.playground.enabled", "true")
                .containsEntry("rill.telegram.url", "http://localhost:8123/playground/telegram")
                .containsEntry("rill.telegram.token", "1000000001:playground")
                .containsEntry("rill.turn.inline", "on")
                .containsEntry("rill.model.base-url", "http://localhost:8123/playground/openai/v1")
                .containsEntry("rill.model.name", "demo")
                .containsEntry("rill.speech.model", "demo-speech")
                .containsEntry("rill.speech.voice", "demo");
    }

    @Test
    void letsARealModelTalkThroughThePlayground() {
        Map<String, String> properties =
                LaunchProperties.of(new Environment(Map.of("vertxweb.environment", "dev", "OPENAI_API_KEY", "sk-1")));

        assertThat(properties).containsKey("rill.telegram.url").doesNotContainKey("rill.model.base-url");
    }

    @Test
    void leavesTelegramAloneWhereThereIsATokenOrNoDevMode() {
        assertThat(LaunchProperties.of(
                        new Environment(Map.of("vertxweb.environment", "dev", "TELEGRAM_BOT_TOKEN", "1:a"))))
                .doesNotContainKey("rill.playground.enabled");
        assertThat(LaunchProperties.of(new Environment(Map.of()))).doesNotContainKey("rill.playground.enabled");
    }

    @Test
    void leavesACoreToWhatRunsBesideTheLoops() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(LaunchProperties.of(new Environment(Map.of())))
                .containsEntry("quarkus.vertx.event-loops-pool-size", String.valueOf(Math.max(1, cores - 1)));
        assertThat(LaunchProperties.of(new Environment(Map.of("quarkus.vertx.event-loops-pool-size", "3"))))
                .doesNotContainKey("quarkus.vertx.event-loops-pool-size");
    }

    @Test
    void switchesTheFormatOfTheLog() {
        assertThat(LaunchProperties.of(new Environment(Map.of("LOG_FORMAT", "json"))))
                .containsEntry("quarkus.log.console.json.enabled", "true");
        assertThat(LaunchProperties.of(new Environment(Map.of())))
                .containsEntry("quarkus.log.console.json.enabled", "false");
    }

    @Test
    void keepsLibrariesFromTalkingAtLength() {
        assertThat(LaunchProperties.of(new Environment(Map.of("LOG_LEVEL", "DEBUG"))))
                .containsEntry("quarkus.log.level", "INFO")
                .containsEntry("quarkus.log.category.\"dev.rill\".level", "DEBUG");
        assertThat(LaunchProperties.of(new Environment(Map.of("LOG_LEVEL", "ERROR"))))
                .containsEntry("quarkus.log.level", "ERROR")
                .containsEntry("quarkus.log.category.\"dev.rill\".level", "ERROR");
    }

    @Test
    void takesBackItsOwnPropertiesAndNoOthers() {
        LaunchProperties.apply(Map.of(PROPERTY, "ours"));
        LaunchProperties.reset();
        assertThat(System.getProperty(PROPERTY)).isNull();

        System.setProperty(PROPERTY, "by hand");
        LaunchProperties.apply(Map.of(PROPERTY, "ours"));
        LaunchProperties.reset();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("by hand");
    }
}
