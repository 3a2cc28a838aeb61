package dev.rill.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * {@code ./mvnw verify -Pbench}: the packaged server beside the floor, as a table. Asserts no time; it fails if an
 * answer was not exact, a rate limit was broken, or the run itself broke down. {@link BenchSettings} lists what can be
 * asked of it.
 */
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BenchSettings settings = BenchSettings.ofSystem();
        clear(settings.directory());
        Report report = new Report(settings);
        boolean ended = false;
        try {
            run(settings, report, out);
            ended = true;
        } catch (HarnessFailure failure) {
            out.println("The benchmark broke down: " + failure.getMessage());
        } finally {
            Files.writeString(settings.directory().resolve("report.md"), report.markdown());
            out.println("\n" + report.markdown());
        }
        System.exit(ended && report.faultless() ? 0 : 1);
    }

    private static void run(BenchSettings settings, Report report, PrintStream out) throws InterruptedException {
        try (Simulator simulator = Simulator.start(settings)) {
            Arena arena = new Arena(settings, simulator, round -> {
                report.add(round);
                out.println(round);
            });
            for (String bot : settings.bots()) {
                arena.meet(Contender.named(bot, settings, simulator.environment()));
            }
        }
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            Postmaster.endUnder(directory);
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
