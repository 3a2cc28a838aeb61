package dev.rill.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged server, started as an operator starts it: by its jar and its environment. */
final class RillProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String OPEN = "Rill is open";

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<Void> open = new CompletableFuture<>();

    private RillProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("rill-output").start(this::read);
    }

    /** Starts it; nothing of our own environment that could configure it goes along. */
    static RillProcess start(Map<String, String> environment) {
        Path jar = Path.of(System.getProperty("rill.build.directory", "target"), "quarkus-app", "quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toAbsolutePath().toString())
                .directory(Path.of(environment.get("RILL_DATA_DIR")).toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "USER", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        try {
            return new RillProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A variable's worth of two ports that nobody listens on. */
    static Map<String, String> freePorts() {
        try (ServerSocket http = new ServerSocket(0);
                ServerSocket management = new ServerSocket(0)) {
            return new HashMap<>(Map.of(
                    "HTTP_PORT", String.valueOf(http.getLocalPort()),
                    "MANAGEMENT_PORT", String.valueOf(management.getLocalPort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RillProcess awaitOpen() {
        await(CompletableFuture.anyOf(open, process.onExit().thenAccept(ended -> {
            throw new AssertionError("Rill ended with " + ended.exitValue() + ":\n" + output());
        })));
        return this;
    }

    /** Waits for the end, and gives the exit code. */
    int awaitExit() {
        return await(process.onExit()).exitValue();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM; gives the exit code. */
    int stop() {
        process.destroy();
        return awaitExit();
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains(OPEN)) {
                    open.complete(null);
                }
            }
        } catch (IOException closed) {
            open.completeExceptionally(closed);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
