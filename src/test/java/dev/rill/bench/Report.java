package dev.rill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has found, as the Markdown that is printed and kept. */
final class Report {

    private static final String HEAD = """
            | bot | chats | exact | rate violations | asked to first words ms p50 / p99 | first words late ms p50 / p99 | final text late ms p50 / p99 | edits | CPU µs/token | RSS MB now / peak | idle cores |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String LENGTHS_HEAD = """
            | answers of rill | exact | rate violations | final text late ms p50 / p99 | edits | CPU µs/token | RSS MB now / peak | idle cores |
            |---|---|---|---|---|---|---|---|
            """;

    private final BenchSettings settings;
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final List<Measured> rounds = new ArrayList<>();

    Report(BenchSettings settings) {
        this.settings = settings;
    }

    void add(Measured round) {
        rounds.add(round);
    }

    boolean faultless() {
        return rounds.stream().allMatch(Measured::faultless);
    }

    String markdown() {
        return load() + "\n" + HEAD + atOnce().map(Report::row).collect(Collectors.joining()) + "\n" + lengths()
                + faults() + ratios() + machine();
    }

    private Stream<Measured> measured() {
        return rounds.stream().filter(round -> !round.load().warmup());
    }

    private Stream<Measured> atOnce() {
        return measured().filter(round -> round.load().characters().isEmpty());
    }

    private Stream<Measured> ofLength(int characters) {
        return measured()
                .filter(round -> round.load()
                        .characters()
                        .filter(length -> length == characters)
                        .isPresent());
    }

    private String lengths() {
        Lengths lengths = settings.lengths();
        if (measured().allMatch(round -> round.load().characters().isEmpty())) {
            return "";
        }
        double ratio = cpu(ofLength(lengths.longest())).orElse(Double.NaN)
                / cpu(ofLength(lengths.shortest())).orElse(Double.NaN);
        return """
                The same number of characters in long answers and in short ones, Markdown with code, tables and lists, %d tokens/s each: %d of
                the longest at once, the others one after the other over the same time.

                """.formatted(lengths.rate(), lengths.chats())
                + LENGTHS_HEAD
                + lengths.characters().stream()
                        .flatMap(this::ofLength)
                        .map(Report::lengthRow)
                        .collect(Collectors.joining())
                + String.format(
                        Locale.ROOT,
                        "%nCPU per token, %d : %d characters = %.2f (3 is the most that is allowed)%n%n",
                        lengths.longest(),
                        lengths.shortest(),
                        ratio);
    }

    private static String lengthRow(Measured round) {
        return String.format(
                Locale.ROOT,
                "| %d of %d characters, %d tokens in all | %d | %d | %s | %.1f | %.1f | %d / %d | %.1f |%n",
                round.chats(),
                round.load().characters().orElseThrow(),
                round.answers().tokens(),
                round.answers().exact(),
                round.answers().violations(),
                delay(round.answers().finalText()),
                round.editsPerAnswer(),
                round.cpuPerToken(),
                round.resident() / 1024,
                round.peak() / 1024,
                round.idleCores());
    }

    private String faults() {
        String faults = rounds.stream()
                .filter(round -> !round.faultless())
                .map(round -> "- " + round + "\n")
                .collect(Collectors.joining());
        return faults.isEmpty() ? "" : "Not as it should be:\n" + faults + "\n";
    }

    private String load() {
        return """
                Private chats that ask at once: %d tokens at %d/s, first token after %d ms, %d ms per Telegram reply;
                warm-up rounds of %d chats before: %d with short answers, then %d. Late is after the model's own first or last token. CPU and memory are
                those of the bot's process alone; where no core is idle, all figures are those of a crowded machine.
                """.formatted(
                        settings.tokens(),
                        settings.rate(),
                        settings.firstToken().toMillis(),
                        settings.telegramLatency().toMillis(),
                        settings.largest(),
                        settings.shortWarmups(),
                        settings.warmups());
    }

    private static String row(Measured round) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s | %s | %.1f | %.1f | %d / %d | %.1f |%n",
                round.bot(),
                round.chats(),
                round.answers().exact(),
                round.answers().violations(),
                delay(round.answers().askedToFirstWords()),
                delay(round.answers().firstWords()),
                delay(round.answers().finalText()),
                round.editsPerAnswer(),
                round.cpuPerToken(),
                round.resident() / 1024,
                round.peak() / 1024,
                round.idleCores());
    }

    private static String delay(Answers.Delay delay) {
        return String.format(Locale.ROOT, "%.0f / %.0f", delay.median(), delay.p99());
    }

    private String ratios() {
        String ratios =
                settings.sizes().stream().flatMap(size -> ratio(size).stream()).collect(Collectors.joining(", "));
        return ratios.isEmpty() ? "" : "CPU per token, rill : floor = " + ratios + "\n\n";
    }

    private Optional<String> ratio(int size) {
        return cpu("rill", size)
                .flatMap(rill -> cpu("floor", size)
                        .map(floor -> String.format(Locale.ROOT, "%.2f at %d chats", rill / floor, size)));
    }

    private Optional<Double> cpu(String bot, int size) {
        return cpu(atOnce().filter(round -> round.bot().equals(bot) && round.chats() == size));
    }

    private static Optional<Double> cpu(Stream<Measured> rounds) {
        return rounds.collect(Collectors.collectingAndThen(
                Collectors.averagingDouble(Measured::cpuPerToken),
                mean -> Optional.of(mean).filter(value -> value > 0)));
    }

    private String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s %s, load average before the run %.1f; JDK %s, both bots with `%s`%s.%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                loadBefore,
                Runtime.version(),
                String.join(" ", settings.flags()),
                settings.jfr() ? " and a flight recording" : "");
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("Unknown processor");
        } catch (IOException failure) {
            return "Unknown processor";
        }
    }
}
