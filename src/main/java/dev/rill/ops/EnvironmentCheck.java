package dev.rill.ops;

import static dev.rill.ops.Expectation.amount;
import static dev.rill.ops.Expectation.anything;
import static dev.rill.ops.Expectation.databaseUrl;
import static dev.rill.ops.Expectation.directory;
import static dev.rill.ops.Expectation.duration;
import static dev.rill.ops.Expectation.file;
import static dev.rill.ops.Expectation.list;
import static dev.rill.ops.Expectation.oneOf;
import static dev.rill.ops.Expectation.secret;
import static dev.rill.ops.Expectation.url;
import static dev.rill.ops.Expectation.wholeNumber;

import dev.rill.model.roster.ProvidersFile;
import dev.rill.settings.persona.PersonasFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All variables that Rill reads, and what each must look like. Everything that is wrong is told at once, one sentence each,
 * before anything starts.
 */
public final class EnvironmentCheck {
    private static final long PORTS = 65_535;
    private static final String NAME_OF_A_MODEL = "\\S+";
    private static final Map<String, Variable> VARIABLES = Stream.of(
                    of(
                            "TELEGRAM_BOT_TOKEN",
                            secret(
                                    "does not look like a bot token (digits, a colon, then letters); copy it again from @BotFather",
                                    "\\d+:[A-Za-z0-9_-]+")),
                    of("TELEGRAM_API_URL", url("https://api.telegram.org")),
                    of("TELEGRAM_WEBHOOK_URL", url("https://bot.example.org")),
                    of(
                            "TELEGRAM_WEBHOOK_SECRET",
                            secret(
                                    "may have 1 to 256 signs out of A-Z, a-z, 0-9, _ and -, and has others or more",
                                    "[A-Za-z0-9_-]{1,256}")),
                    of("WEBHOOK_HOLD", "0s", duration("0s", "50s")),
                    of("OPENAI_API_KEY", secret("must be one word; copy it again from the provider", "[\\x21-\\x7e]+")),
                    of("OPENAI_BASE_URL", url("https://api.openai.com/v1")),
                    of("OPENAI_API", "chat-completions", oneOf("chat-completions", "responses")),
                    of("OPENAI_STORE", "on", oneOf("on", "off")),
                    of("OPENAI_MODEL", model()),
                    of("OPENAI_PREMIUM_MODEL", model()),
                    of("OPENAI_MODELS", list("the names of models with commas between them", NAME_OF_A_MODEL)),
                    of("OPENAI_TRANSCRIPTION_MODEL", model()),
                    of("OPENAI_IMAGE_MODEL", model()),
                    of("OPENAI_SPEECH_MODEL", model()),
                    of("OPENAI_SPEECH_VOICE", Expectation.thing("the name of a voice", value -> value.matches("\\S+"))),
                    of("PROVIDERS_FILE", file()),
                    of("SYSTEM_PROMPT", anything()),
                    of("GROUP_PROMPT", anything()),
                    of("PERSONAS_FILE", file()),
                    of("ADMIN_IDS", list("Telegram ids with commas between them, such as 12345,67890", "\\d{1,16}")),
                    of(
                            "ALLOWED_USERS",
                            list("ids or @names with commas between them", "\\d{1,16}|@[A-Za-z0-9_]{3,32}")),
                    of("BALANCES", "on", oneOf("on", "off")),
                    of("START_BALANCE", "30000", wholeNumber(0, Long.MAX_VALUE)),
                    of("START_PREMIUM_BALANCE", "0", wholeNumber(0, Long.MAX_VALUE)),
                    of("REFERRAL_BONUS", "20000", wholeNumber(0, Long.MAX_VALUE)),
                    of("DAILY_BUDGET_USD", amount("dollars")),
                    of("DAILY_USER_BUDGET_USD", amount("dollars")),
                    of("PRICES_FILE", file()),
                    of("PRICE_PER_1K_TOKENS", amount("dollars")),
                    of("TRANSCRIPTION_PRICE_PER_MINUTE", amount("dollars")),
                    of("IMAGE_PRICE", amount("dollars")),
                    of(
                            "STAR_PACKAGES",
                            list(
                                    "packages such as 100:50000,500:300000:20000 (stars:tokens, or stars:tokens:premium tokens)",
                                    "[1-9]\\d{0,8}:[1-9]\\d{0,14}(:\\d{1,15})?")),
                    of("CONTEXT_MODE", "history", oneOf("history", "single")),
                    of("CONTEXT_MAX_MESSAGES", "40", wholeNumber(1, 10_000)),
                    of("CONTEXT_MAX_TOKENS", "16000", wholeNumber(1, 10_000_000)),
                    of("STREAM_TRANSPORT", "edit", oneOf("edit", "draft", "off")),
                    of("STREAM_PRIVATE_INTERVAL", "1500ms", duration("100ms", "5m")),
                    of("STREAM_GROUP_INTERVAL", "3s", duration("100ms", "5m")),
                    of("INLINE_MODE", "off", oneOf("on", "off")),
                    of("MAX_FILE_MB", "20", wholeNumber(1, 2_000)),
                    of("DATABASE_URL", databaseUrl()),
                    of("RILL_DATA_DIR", "./data", directory()),
                    of(
                            "RILL_SECRET_KEY",
                            secret(
                                    "must be 32 random bytes in base64 (make them with: openssl rand -base64 32), or several such with commas between them, the newest first",
                                    "[^\\s,]{32,}(,[^\\s,]{32,})*")),
                    of("HTTP_PORT", "8080", wholeNumber(0, PORTS)),
                    of("MANAGEMENT_PORT", "9000", wholeNumber(0, PORTS)),
                    of("RILL_ALLOW_PRIVATE_ENDPOINTS", "false", oneOf("true", "false")),
                    of("LOG_FORMAT", "text", oneOf("text", "json")),
                    of("LOG_LEVEL", "INFO", oneOf("DEBUG", "INFO", "WARN", "ERROR")),
                    of("SHUTDOWN_TIMEOUT", "25s", duration("0s", "10m")))
            .collect(Collectors.toMap(Variable::name, variable -> variable, (one, other) -> one, LinkedHashMap::new));

    private EnvironmentCheck() {}

    /** Throws a {@link LaunchFailure} with everything that is wrong. A token has to be there, except in dev mode. */
    public static void require(Environment environment) {
        List<String> complaints = complaints(environment);
        if (!complaints.isEmpty()) {
            throw LaunchFailure.ofConfiguration(String.join(System.lineSeparator(), complaints));
        }
    }

    static List<String> complaints(Environment environment) {
        boolean tokenMissing = !environment.isDev()
                && !environment.has("TELEGRAM_BOT_TOKEN")
                && !environment.has("rill.telegram.token");
        Stream<String> missing = tokenMissing
                ? Stream.of(
                        "TELEGRAM_BOT_TOKEN is not set; get a token from @BotFather, or try Rill without one: ./mvnw quarkus:dev.")
                : Stream.empty();
        Stream<String> wrong = VARIABLES.values().stream().flatMap(variable -> variable.complaint(environment));
        return Stream.of(missing, wrong, wrongFiles(environment))
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static Stream<String> wrongFiles(Environment environment) {
        return Stream.concat(
                wrongFile(environment, "PROVIDERS_FILE", file -> ProvidersFile.read(file, environment::value)),
                wrongFile(environment, "PERSONAS_FILE", PersonasFile::read));
    }

    /** What is wrong in a file, where it can be read at all. */
    private static Stream<String> wrongFile(Environment environment, String variable, Consumer<Path> reader) {
        return environment
                .value(variable)
                .filter(file -> file().apply(variable, file).isEmpty())
                .flatMap(file -> complaint(Path.of(file), reader))
                .stream();
    }

    private static Optional<String> complaint(Path file, Consumer<Path> reader) {
        try {
            reader.accept(file);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * The defaults of those variables that were written down without a value (compose files do that), for which the {@code
     * ${NAME:default}} of the configuration would otherwise yield nothing.
     */
    static Map<String, String> defaultsOfBlanks(Environment environment) {
        return VARIABLES.values().stream()
                .filter(variable -> environment.isBlank(variable.name())
                        && !variable.byDefault().isEmpty())
                .collect(Collectors.toMap(Variable::name, Variable::byDefault));
    }

    /** The names of all variables, in the order of the documentation. */
    static List<String> names() {
        return List.copyOf(VARIABLES.keySet());
    }

    private static Expectation model() {
        return Expectation.thing("the name of a model", value -> value.matches(NAME_OF_A_MODEL));
    }

    private static Variable of(String name, Expectation expectation) {
        return new Variable(name, "", expectation);
    }

    private static Variable of(String name, String byDefault, Expectation expectation) {
        return new Variable(name, byDefault, expectation);
    }

    private record Variable(String name, String byDefault, Expectation expectation) {
        Stream<String> complaint(Environment environment) {
            return environment.value(name).flatMap(value -> expectation.apply(name, value)).stream();
        }
    }
}
