package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentCheckTest {
    private static final String TOKEN = "123456:ABC-def_9";

    /** Every variable: its name, values that pass, values that do not; a bar between them. */
    static Stream<Arguments> variables() {
        return Stream.of(
                arguments("TELEGRAM_BOT_TOKEN", TOKEN, "abc|123456|:abc|12 34:abc"),
                arguments(
                        "TELEGRAM_API_URL",
                        "https://api.telegram.org|http://localhost:8081",
                        "api.telegram.org|ftp://x"),
                arguments("TELEGRAM_WEBHOOK_URL", "https://bot.example.org/base", "bot|https://|https://x/?a=b"),
                arguments("TELEGRAM_WEBHOOK_SECRET", "abc_DEF-123", "with space|ünsafe|" + "x".repeat(257)),
                arguments("WEBHOOK_HOLD", "0s|50s|PT10S", "51s|soon|-1s"),
                arguments("OPENAI_API_KEY", "sk-abc123", "two words|schlüssel"),
                arguments("OPENAI_BASE_URL", "http://localhost:11434/v1", "localhost:11434/v1"),
                arguments("OPENAI_API", "chat-completions|responses", "completions|Responses"),
                arguments("OPENAI_STORE", "on|off", "maybe"),
                arguments("OPENAI_MODEL", "gpt-x|org/model:free", "two words"),
                arguments("OPENAI_PREMIUM_MODEL", "gpt-x", "two words"),
                arguments("OPENAI_MODELS", "a|a,b, c", "a,,b|a b,c"),
                arguments("OPENAI_TRANSCRIPTION_MODEL", "whisper", "two words"),
                arguments("OPENAI_IMAGE_MODEL", "painter", "two words"),
                arguments("OPENAI_SPEECH_MODEL", "speaker", "two words"),
                arguments("OPENAI_SPEECH_VOICE", "alloy", "two words"),
                arguments("PROVIDERS_FILE", "src/test/resources/providers.yaml", "no/such/file|src|mvnw|README.md"),
                arguments("SYSTEM_PROMPT", "You are helpful. Be brief, please!", ""),
                arguments("GROUP_PROMPT", "Several people talk here.", ""),
                arguments("PERSONAS_FILE", "src/test/resources/personas.yaml", "no/such/file|src|mvnw|README.md"),
                arguments("ADMIN_IDS", "1|12345,67890|1, 2", "@name|12,x|-5"),
                arguments("ALLOWED_USERS", "12345,@some_name", "some name|@x,|@a b"),
                arguments("BALANCES", "on|off", "yes|ON!"),
                arguments("START_BALANCE", "0|30000", "-1|1.5|many"),
                arguments("START_PREMIUM_BALANCE", "0|5", "-1|few"),
                arguments("REFERRAL_BONUS", "20000", "-1|some"),
                arguments("DAILY_BUDGET_USD", "10|0.25", "-1|1,5|$3"),
                arguments("DAILY_USER_BUDGET_USD", "0.5", "half"),
                arguments("PRICES_FILE", "pom.xml", "no/such/file"),
                arguments("PRICE_PER_1K_TOKENS", "0.002", "cheap"),
                arguments("TRANSCRIPTION_PRICE_PER_MINUTE", "0.006", "1e-3"),
                arguments("IMAGE_PRICE", "0.04", "-0.04"),
                arguments("STAR_PACKAGES", "100:50000,500:300000:20000", "100|0:5|100:50000;500:1"),
                arguments("CONTEXT_MODE", "history|single", "forever"),
                arguments("CONTEXT_MAX_MESSAGES", "1|40", "0|all"),
                arguments("CONTEXT_MAX_TOKENS", "16000", "0|plenty"),
                arguments("STREAM_TRANSPORT", "edit|draft", "carrier-pigeon"),
                arguments("STREAM_PRIVATE_INTERVAL", "1500ms|3s|2m|PT1.5S", "abc|3|1500|0s|1h"),
                arguments("STREAM_GROUP_INTERVAL", "3s", "3 seconds|99ms"),
                arguments("INLINE_MODE", "on|off", "true|yes"),
                arguments("MAX_FILE_MB", "1|20|2000", "0|2001|20MB"),
                arguments(
                        "DATABASE_URL",
                        "postgresql://u:p@h/d|postgres://u@h",
                        "mysql://u:p@h/d|h:5432/d|postgresql:///d"),
                arguments("RILL_DATA_DIR", "./data|/var/lib/rill", "pom.xml"),
                arguments(
                        "RILL_SECRET_KEY",
                        "0123456789abcdef0123456789abcdef|" + "a".repeat(44) + "," + "b".repeat(44),
                        "short|" + "a".repeat(44) + ",short|" + "a".repeat(44) + ",|" + "two words ".repeat(5)),
                arguments("HTTP_PORT", "0|8080|65535", "65536|-1|http|99999999999"),
                arguments("MANAGEMENT_PORT", "9000", "9000/tcp"),
                arguments("RILL_ALLOW_PRIVATE_ENDPOINTS", "true|false", "yes"),
                arguments("LOG_FORMAT", "text|json", "xml"),
                arguments("LOG_LEVEL", "DEBUG|INFO|WARN|ERROR", "LOUD"),
                arguments("SHUTDOWN_TIMEOUT", "25s|0s", "later"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variables")
    void acceptsWhatIsRightAndNamesWhatIsWrong(String name, String right, String wrong) {
        assertThat(right.split("\\|"))
                .allSatisfy(value -> assertThat(complaints(name, value)).isEmpty());
        assertThat(wrong.split("\\|")).allSatisfy(value -> {
            if (!value.isEmpty()) {
                assertThat(complaints(name, value))
                        .singleElement()
                        .satisfies(told ->
                                assertThat(told).startsWith(name).endsWith(".").doesNotContain("\n"));
            }
        });
    }

    @Test
    void knowsEveryVariableOfTheExampleFile() throws IOException {
        Path example = Path.of(".env.example");
        List<String> documented = Files.readAllLines(example).stream()
                .map(line -> line.replaceFirst("^# ?", ""))
                .filter(line -> line.matches("[A-Z][A-Z0-9_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(EnvironmentCheck.names()).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(variables().map(row -> row.get()[0]))
                .containsExactlyElementsOf(List.<Object>copyOf(EnvironmentCheck.names()));
    }

    @Test
    void saysWhatItExpectedAndWhatItGot() {
        assertThat(complaints("STREAM_PRIVATE_INTERVAL", "abc"))
                .containsExactly("STREAM_PRIVATE_INTERVAL must be a duration such as 1500ms or 3s, got \"abc\".");
    }

    @Test
    void repeatsNoSecretHoweverWrong() {
        assertThat(complaints("TELEGRAM_BOT_TOKEN", "hush!")).noneMatch(told -> told.contains("hush"));
        assertThat(complaints("OPENAI_API_KEY", "hush hush")).noneMatch(told -> told.contains("hush"));
        assertThat(complaints("RILL_SECRET_KEY", "hush")).noneMatch(told -> told.contains("hush"));
        assertThat(complaints("TELEGRAM_WEBHOOK_SECRET", "hush!")).noneMatch(told -> told.contains("hush"));
        assertThat(complaints("DATABASE_URL", "postgresql://me:hush@hush/@x:y"))
                .noneMatch(told -> told.contains("hush"));
        assertThat(complaints("OPENAI_BASE_URL", "htp://me:hush@host/v1")).noneMatch(told -> told.contains("hush"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Environment wrong = environment(Map.of("LOG_FORMAT", "xml", "MAX_FILE_MB", "huge"));

        assertThatThrownBy(() -> EnvironmentCheck.require(wrong))
                .isInstanceOfSatisfying(LaunchFailure.class, failure -> {
                    assertThat(failure).message().hasLineCount(2);
                    assertThat(failure.exitCode()).isEqualTo(2);
                });
    }

    @Test
    void wantsATokenExceptInDevMode() {
        assertThat(EnvironmentCheck.complaints(new Environment(Map.of())))
                .singleElement()
                .asString()
                .startsWith("TELEGRAM_BOT_TOKEN is not set");
        assertThat(EnvironmentCheck.complaints(new Environment(Map.of("vertxweb.environment", "dev"))))
                .isEmpty();
    }

    @Test
    void takesABlankValueForNone() {
        Environment blank = environment(Map.of("HTTP_PORT", " ", "OPENAI_MODEL", ""));

        assertThat(EnvironmentCheck.complaints(blank)).isEmpty();
        assertThat(EnvironmentCheck.defaultsOfBlanks(blank)).containsExactly(Map.entry("HTTP_PORT", "8080"));
    }

    @Test
    void sendsNobodyIntoADirectoryThatIsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(complaints("RILL_DATA_DIR", directory.toString())).isEmpty();
        assertThat(complaints("RILL_DATA_DIR", file.toString())).hasSize(1);
    }

    private static List<String> complaints(String name, String value) {
        return EnvironmentCheck.complaints(environment(Map.of(name, value)));
    }

    private static Environment environment(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("TELEGRAM_BOT_TOKEN", TOKEN));
        all.putAll(values);
        return new Environment(all);
    }
}
