package dev.rill.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end on the starting or stopping thread. It sees none of our environment's {@code PG...}
 * variables, and speaks English.
 *
 * @param output what it wrote to both outputs
 */
record Command(int exitCode, String output) {
    boolean succeeded() {
        return exitCode == 0;
    }

    static Command run(List<String> words, Path directory, String input, Duration deadline) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var toProcess = process.outputWriter(StandardCharsets.UTF_8)) {
            toProcess.write(input);
        } catch (IOException ignored) {
            // It ended without reading; its exit code tells more than the broken pipe.
        }
        return awaitEnd(process, deadline);
    }

    private static Command awaitEnd(Process process, Duration deadline) throws IOException {
        Thread watch = Thread.ofVirtual().start(() -> kill(process, deadline));
        try (var fromProcess = process.getInputStream()) {
            String output = new String(fromProcess.readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        } finally {
            watch.interrupt();
        }
    }

    private static void kill(Process process, Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
