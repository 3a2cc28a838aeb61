package dev.rill.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * What one event of a model's stream costs, by JMH, as a table: the first step of {@code ./mvnw verify -Pbench}, half a
 * minute long. What is measured stands with the rooms: {@code dev.rill.model.stream.EventBenchmark}. Asserts no time.
 */
final class Words {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Words() {}

    public static void main(String[] arguments) throws RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Measuring what one event of a model's stream costs; half a minute.");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.rill\\.model\\..*Benchmark")
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend(flags())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        out.println(table(results));
    }

    /** JMH does what newer machines warn of. */
    private static String[] flags() {
        return Runtime.version().feature() >= 24
                ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
                : new String[] {};
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("| event | ns p50 | ns p90 | bytes allocated |\n|---|---|---|---|\n");
        for (RunResult result : results) {
            Statistics times = result.getPrimaryResult().getStatistics();
            table.append("| %s | %.0f | %.0f | %.0f |\n"
                    .formatted(
                            name(result.getParams().getBenchmark()),
                            times.getPercentile(50),
                            times.getPercentile(90),
                            allocated(result)));
        }
        return table.toString();
    }

    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                .getScore();
    }

    /** The room and the method of {@code dev.rill.model.room.SomeBenchmark.method}. */
    private static String name(String benchmark) {
        String[] words = benchmark.split("\\.");
        return "%s, %s".formatted(words[words.length - 3].toLowerCase(Locale.ROOT), words[words.length - 1]);
    }
}
