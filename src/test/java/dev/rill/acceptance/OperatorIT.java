package dev.rill.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rill.playground.People;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's good day and bad days: one plain sentence each, and the exit code that orchestrators go by. */
class OperatorIT {
    private final Neighbourhood hood = new Neighbourhood();

    @AfterEach
    void leave() {
        hood.close();
    }

    @Test
    void tellsHealthAndFiguresOnTheManagementPortAndServesNothingElseInPublic() {
        Map<String, String> environment = hood.environment();
        try (RillProcess rill = RillProcess.start(environment).awaitOpen()) {
            hood.people().say(People.ANNA, "/start");
            hood.says(People.ANNA, "Hello");
            String management = "http://localhost:" + environment.get("MANAGEMENT_PORT");
            String open = "http://localhost:" + environment.get("HTTP_PORT");

            given().get(management + "/q/health/live").then().statusCode(200);
            given().get(management + "/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
            given().get(management + "/q/health/started").then().statusCode(200);
            given().get(management + "/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("rill_answers_active"))
                    .body(containsString("rill_telegram_limited_total"));
            for (String path : new String[] {"/", "/telegram/webhook", "/playground/api/state", "/q/health"}) {
                given().get(open + path).then().statusCode(404);
            }
            assertThat(rill.stop()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TELEGRAM_BOT_TOKEN | 1000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | Telegram does not accept TELEGRAM_BOT_TOKEN",
                "TELEGRAM_BOT_TOKEN | '' | TELEGRAM_BOT_TOKEN",
                "OPENAI_MODEL | '' | OPENAI_MODEL is not set",
                "OPENAI_API | completions | OPENAI_API",
                "STREAM_PRIVATE_INTERVAL | soon | STREAM_PRIVATE_INTERVAL",
                "HTTP_PORT | eighty | HTTP_PORT",
                "CONTEXT_MAX_MESSAGES | -5 | CONTEXT_MAX_MESSAGES",
                "DATABASE_URL | mysql://localhost/x | DATABASE_URL",
                "ADMIN_IDS | @anna | ADMIN_IDS",
            })
    void endsWithASentenceForAWrongValue(String variable, String value, String sentence) {
        Map<String, String> environment = hood.environment();
        environment.put(variable, value);

        endsWith(environment, sentence);
    }

    @Test
    void saysThatASpeechModelNeedsAVoice() {
        Map<String, String> environment = hood.environment();
        environment.put("OPENAI_SPEECH_MODEL", "reader");
        try (RillProcess rill = RillProcess.start(environment).awaitOpen()) {
            assertThat(rill.output())
                    .contains("Voice replies are off: OPENAI_SPEECH_MODEL cannot speak without a voice.");
            assertThat(rill.stop()).isZero();
        }
    }

    @Test
    void endsWithTheLineAndTheReasonForAWrongFileOfProviders(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("providers.yaml"), """
                providers:
                  - name: cloud
                    base-url: https://cloud.example/v1
                    key-variable: NO_SUCH_KEY
                    models: [{name: small}]
                """);
        Map<String, String> environment = hood.environment();
        environment.put("PROVIDERS_FILE", file.toString());

        endsWith(environment, "PROVIDERS_FILE %s, line 4: the variable NO_SUCH_KEY is not set.".formatted(file));
    }

    @Test
    void endsWithTheLineAndTheReasonForAWrongFileOfPersonas(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("personas.yaml"), "Pirate: Arr.\nCook:\n  - boil\n");
        Map<String, String> environment = hood.environment();
        environment.put("PERSONAS_FILE", file.toString());

        endsWith(
                environment,
                "PERSONAS_FILE %s, line 3: a persona needs its prompt behind the colon, as a text.".formatted(file));
    }

    @Test
    void warnsOfAModelThatTheProviderDoesNotOfferAndNamesTheNearest() {
        try (RillProcess rill = hood.start(Map.of("OPENAI_MODEL", "demo-premum"))) {
            assertThat(rill.output())
                    .contains("OPENAI_MODEL demo-premum is not in the provider's list. Nearest: demo-premium, demo.");
            assertThat(rill.stop()).isZero();
        }
    }

    @Test
    void endsWithASentenceForAWrongKey() {
        hood.model().faults().requireKey("sk-another");

        endsWith(hood.environment(), "does not accept OPENAI_API_KEY");
    }

    @Test
    void endsWithASentenceForAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = hood.environment();
            environment.put("HTTP_PORT", String.valueOf(taken.getLocalPort()));

            endsWith(environment, "HTTP_PORT");
        }
    }

    @Test
    void endsWithASentenceForADatabaseThatIsNotThere() {
        Map<String, String> environment = hood.environment();
        environment.put("DATABASE_URL", "postgresql://rill:hidden-word@localhost:1/rill");

        assertThat(endsWith(environment, "DATABASE_URL")).doesNotContain("hidden-word");
    }

    @Test
    void endsWithASentenceWhenAnotherProcessUsesTheData() {
        try (RillProcess first = hood.start()) {
            Map<String, String> environment = hood.environment();
            environment.putAll(RillProcess.freePorts());

            endsWith(environment, "RILL_DATA_DIR");
            assertThat(first.stop()).isZero();
        }
    }

    @Test
    void startsWithAWarningWhenTheModelIsAway() {
        Map<String, String> environment = hood.environment();
        environment.put("OPENAI_BASE_URL", "http://localhost:1/v1");
        try (RillProcess rill = RillProcess.start(environment).awaitOpen()) {
            hood.people().say(People.ANNA, "hello?");

            hood.says(People.ANNA, "I could not reach the model.");
            assertThat(rill.output()).contains("OPENAI_BASE_URL");
        }
    }

    private static String endsWith(Map<String, String> environment, String sentence) {
        try (RillProcess rill = RillProcess.start(environment)) {
            assertThat(rill.awaitExit()).as(rill.output()).isEqualTo(2);
            assertThat(rill.output()).contains(sentence).doesNotContain("\tat ");
            return rill.output();
        }
    }
}
