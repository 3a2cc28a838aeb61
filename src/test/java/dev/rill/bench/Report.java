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

/** What a run has found, as the Markdown that is printed and kept. */
final class Report {

    private static final String HEAD = """
            | bot | chats | exact | rate violations | first words ms p50 / p99 | final text late ms p50 / p99 | edits | CPU µs/token | RSS MB now / peak |
            |---|---|---|---|---|---|---|---|---|
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
        String rows = rounds.stream().map(Report::row).collect(Collectors.joining());
        return load() + "\n" + HEAD + rows + "\n" + ratios() + machine();
    }

    private String load() {
        return "Private chats that ask at once: %d tokens at %d/s, first token after %d ms, %d ms per Telegram reply; %d warm-up rounds of %d chats.\n"
                .formatted(
                        settings.tokens(),
                        settings.rate(),
                        settings.firstToken().toMillis(),
                        settings.telegramLatency().toMillis(),
                        settings.warmups(),
                        settings.largest());
    }

    private static String row(Measured round) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s | %.1f | %.1f | %d / %d |%n",
                round.bot(),
                round.chats(),
                round.answers().exact(),
                round.answers().violations(),
                delay(round.answers().firstWords()),
                delay(round.answers().finalText()),
                round.editsPerAnswer(),
                round.cpuPerToken(),
                round.resident() / 1024,
                round.peak() / 1024);
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
        return rounds.stream()
                .filter(round -> round.bot().equals(bot) && round.chats() == size)
                .collect(Collectors.collectingAndThen(
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
