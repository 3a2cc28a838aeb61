package dev.rill.ops;

import dev.rill.storage.DatabaseUrl;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the value of a variable has to look like; the answer is a complaint in one sentence, or nothing. */
interface Expectation extends BiFunction<String, String, Optional<String>> {
    int SHOWN = 60;
    Pattern SIMPLE_DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");

    /** Anything that is not the thing described is told together with what was there instead. */
    static Expectation thing(String description, Predicate<String> met) {
        return (name, value) -> met.test(value)
                ? Optional.empty()
                : Optional.of("%s must be %s, got \"%s\".".formatted(name, description, shown(value)));
    }

    /** A secret is never repeated, however wrong it is. */
    static Expectation secret(String complaint, String pattern) {
        return (name, value) ->
                value.matches(pattern) ? Optional.empty() : Optional.of("%s %s.".formatted(name, complaint));
    }

    static Expectation anything() {
        return (name, value) -> Optional.empty();
    }

    static Expectation oneOf(String... words) {
        return thing(listed(words), Stream.of(words).toList()::contains);
    }

    static Expectation duration(String least, String most) {
        Duration from = parsed(least).orElseThrow();
        Duration to = parsed(most).orElseThrow();
        return (name, value) -> parsed(value).isEmpty()
                ? thing("a duration such as 1500ms or 3s", none -> false).apply(name, value)
                : thing(
                                "between %s and %s".formatted(least, most),
                                text -> parsed(text)
                                        .filter(given -> given.compareTo(from) >= 0 && given.compareTo(to) <= 0)
                                        .isPresent())
                        .apply(name, value);
    }

    static Expectation wholeNumber(long least, long most) {
        String range = most == Long.MAX_VALUE ? "of at least " + least : "between %d and %d".formatted(least, most);
        return thing("a whole number " + range, value -> value.matches("-?\\d{1,18}") && within(value, least, most));
    }

    static Expectation amount(String unit) {
        return thing(
                "an amount of %s such as 0.25".formatted(unit),
                value -> value.matches("\\d{1,12}(\\.\\d{1,12})?") && new BigDecimal(value).signum() >= 0);
    }

    static Expectation url(String example) {
        return thing("a URL such as " + example, Expectation::isWebAddress);
    }

    static Expectation file() {
        return thing(
                "a file that can be read",
                value -> path(value)
                        .filter(Files::isRegularFile)
                        .filter(Files::isReadable)
                        .isPresent());
    }

    static Expectation directory() {
        return thing(
                "a directory, or one that can be created",
                value -> path(value).filter(path -> !Files.isRegularFile(path)).isPresent());
    }

    /** A list with commas, each entry by itself as the pattern says. */
    static Expectation list(String description, String pattern) {
        return thing(
                description,
                value -> Stream.of(value.split(",", -1)).map(String::strip).allMatch(entry -> entry.matches(pattern)));
    }

    /** The rest of the complaint comes from the storage room, which keeps the password out of it. */
    static Expectation databaseUrl() {
        return (name, value) -> {
            try {
                DatabaseUrl.parse(value);
                return Optional.empty();
            } catch (IllegalArgumentException wrong) {
                return Optional.of("%s %s; it must look like postgresql://user:password@host:5432/database."
                        .formatted(name, wrong.getMessage()));
            }
        };
    }

    private static Optional<Duration> parsed(String value) {
        var simple = SIMPLE_DURATION.matcher(value);
        try {
            String iso = !simple.matches()
                    ? value
                    : switch (simple.group(2)) {
                        case "ms" -> "PT%sS".formatted(new BigDecimal(simple.group(1)).movePointLeft(3));
                        case "d" -> "P%sD".formatted(simple.group(1));
                        case String unit -> "PT%s%s".formatted(simple.group(1), unit);
                    };
            return Optional.of(Duration.parse(iso));
        } catch (java.time.format.DateTimeParseException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }

    private static boolean within(String value, long least, long most) {
        long number = Long.parseLong(value);
        return number >= least && number <= most;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && uri.getQuery() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static Optional<Path> path(String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    private static String listed(String... words) {
        return words.length == 1
                ? words[0]
                : String.join(", ", List.of(words).subList(0, words.length - 1)) + " or " + words[words.length - 1];
    }

    /** Short, on one line, and without a login that may stand in a URL. */
    private static String shown(String value) {
        String plain = value.replaceAll("//[^/@]*@", "//...@").replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
    }
}
