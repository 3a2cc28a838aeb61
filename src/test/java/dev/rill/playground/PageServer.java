package dev.rill.playground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Rill as a newcomer starts it: {@code ./mvnw quarkus:dev} in a process of its own, with free ports, an empty data folder and
 * nothing configured. A playground that already runs is taken instead when {@code -Drill.page.url} names it.
 */
final class PageServer implements AutoCloseable {
    private static final Path HOUSE = Path.of(System.getProperty("basedir", "."));
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LINES_KEPT = 60;
    private static final List<String> CONFIGURED = List.of(
            "TELEGRAM_BOT_TOKEN",
            "TELEGRAM_API_URL",
            "OPENAI_API_KEY",
            "OPENAI_BASE_URL",
            "OPENAI_MODEL",
            "DATABASE_URL");

    private final String url;
    private final Optional<Process> process;
    private final Path data;

    private PageServer(String url, Optional<Process> process, Path data) {
        this.url = url;
        this.process = process;
        this.data = data;
    }

    static PageServer start() throws IOException {
        var data = Files.createTempDirectory("rill-page");
        var running = System.getProperty("rill.page.url");
        if (running != null) {
            return new PageServer(running, Optional.empty(), data);
        }
        int port = freePort();
        var process = launch(port, data);
        var server = new PageServer("http://localhost:" + port + "/", Optional.of(process), data);
        server.awaitStart(process);
        return server;
    }

    private static Process launch(int port, Path data) throws IOException {
        var builder = new ProcessBuilder(
                maven(),
                "-B",
                "quarkus:dev",
                "-Ddebug=false",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dquarkus.analytics.disabled=true");
        var environment = builder.environment();
        CONFIGURED.forEach(environment::remove);
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_PORT", String.valueOf(freePort()));
        environment.put("RILL_DATA_DIR", data.toString());
        return builder.directory(HOUSE.toFile()).redirectErrorStream(true).start();
    }

    /** The wrapper of this house, or the Maven that runs the tests. */
    private static String maven() {
        var wrapper = HOUSE.resolve("mvnw").toAbsolutePath();
        return Files.isExecutable(wrapper)
                ? wrapper.toString()
                : Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads the process's log on to its end, so that it never blocks; returns once it says that it listens. */
    private void awaitStart(Process child) {
        var listening = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> follow(child.inputReader(), listening));
        try {
            listening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            close();
            throw new IllegalStateException("Cannot start the playground: " + failure.getMessage(), failure);
        }
    }

    private static void follow(BufferedReader log, CompletableFuture<String> listening) {
        var last = new ArrayDeque<String>();
        log.lines().forEach(line -> {
            last.add(line);
            if (last.size() > LINES_KEPT) {
                last.remove();
            }
            if (line.contains("Listening on:")) {
                listening.complete(line);
            }
        });
        listening.completeExceptionally(new IllegalStateException("it ended with\n" + String.join("\n", last)));
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.ifPresent(PageServer::end);
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks Maven's child first, so that the embedded PostgreSQL is stopped in peace. */
    private static void end(Process maven) {
        var family =
                Stream.concat(maven.descendants(), Stream.of(maven.toHandle())).toList();
        family.forEach(ProcessHandle::destroy);
        for (var member : family) {
            member.onExit().completeOnTimeout(member, 30, TimeUnit.SECONDS).join();
            member.destroyForcibly();
        }
    }
}
