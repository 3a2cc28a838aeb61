package dev.rill.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One PostgreSQL cluster in a directory: made once, started and stopped with PostgreSQL's own programs.
 *
 * @param directory where {@code cluster}, {@code password} and {@code server.log} lie
 * @param shown     how a person calls that place
 * @param settings  server settings; a server that runs with others is started anew
 */
record Cluster(Path directory, Path shown, PostgresBinaries binaries, OrdinaryUser user, Map<String, String> settings) {
    private static final Duration INITIALISE_DEADLINE = Duration.ofMinutes(3);
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 30;
    private static final int START_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String NAME = "rill";

    /**
     * Makes the cluster unless it is there. It grows in a scratch directory and is renamed when complete, so a first start
     * that was cut off leaves nothing that a second would stumble over.
     */
    void initialise(Path password) throws IOException {
        if (Files.isDirectory(data())) {
            user.own(directory);
            return;
        }
        Path scratch = directory.resolve("cluster.new");
        PostgresBinaries.delete(scratch);
        user.own(directory);
        must(run(
                "initdb",
                "",
                INITIALISE_DEADLINE,
                "-D",
                scratch.toString(),
                "-U",
                NAME,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--no-instructions"));
        must(run(
                "postgres",
                "create database " + NAME + ";\n",
                INITIALISE_DEADLINE,
                "--single",
                "-D",
                scratch.toString(),
                "template1"));
        Files.move(scratch, data());
    }

    /**
     * The running server: one that is there already and is as it should be, else a fresh one. Tried again a few times: its
     * port may have been snatched, a server that a killed predecessor had just begun to start may come in between, or the
     * remains of a killed one may not have noticed yet.
     */
    Postmaster start() throws IOException {
        Command outcome = new Command(0, "");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            Optional<Postmaster> running = running();
            if (running.isPresent() && running.get().ready() && sameSettings()) {
                return running.get();
            }
            stop();
            LockSupport.parkNanos(attempt * PAUSE.toNanos());
            outcome = startOnce();
        }
        String output = outcome.output();
        return running().filter(Postmaster::ready).orElseThrow(() -> failure(lastWords(output)));
    }

    /** Stops the server and waits for its end; open connections are cut, committed data is safe. */
    void stop() throws IOException {
        if (running().isPresent()) {
            pgCtl("stop", STOP_SECONDS, "-m", "fast");
        }
        if (running().isPresent()) {
            pgCtl("stop", STOP_SECONDS, "-m", "immediate");
        }
    }

    private Path data() {
        return directory.resolve("cluster");
    }

    private Path log() {
        return directory.resolve("server.log");
    }

    private Optional<Postmaster> running() throws IOException {
        return Postmaster.of(data(), binaries.program("postgres"));
    }

    private Command startOnce() throws IOException {
        Files.deleteIfExists(log());
        return pgCtl("start", START_SECONDS, "-l", log().toString(), "-o", options() + " -p " + freePort());
    }

    private boolean sameSettings() throws IOException {
        Path told = data().resolve("postmaster.opts");
        return Files.exists(told) && unquoted(Files.readString(told)).contains(unquoted(options()));
    }

    private static String unquoted(String words) {
        return words.replace("\"", "").replace("'", "");
    }

    private String options() {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private Command pgCtl(String verb, int seconds, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(verb, "-D", data().toString(), "-s", "-w", "-t", "" + seconds));
        arguments.addAll(List.of(more));
        return run("pg_ctl", "", Duration.ofSeconds(seconds + 5L), arguments.toArray(String[]::new));
    }

    private Command run(String program, String input, Duration deadline, String... arguments) throws IOException {
        return Command.run(user.command(binaries.program(program), List.of(arguments)), directory, input, deadline);
    }

    private void must(Command command) {
        if (!command.succeeded()) {
            throw failure(lastWords(command.output()));
        }
    }

    /** Why it failed: the last line of the server's log, or of the output, that tells so. */
    private String lastWords(String output) {
        try {
            String log = Files.exists(log()) ? Files.readString(log()) : "";
            Predicate<String> tells = line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not|cannot).*");
            return (output + "\n" + log)
                    .lines()
                    .filter(tells)
                    .reduce((first, second) -> second)
                    .orElse(output);
        } catch (IOException unreadable) {
            return output;
        }
    }

    private StorageFailure failure(String reason) {
        return new StorageFailure(
                "The embedded PostgreSQL in %s does not start: %s. Its log is %s; a copy of the directory can be put back, or the directory moved away to begin anew."
                        .formatted(shown, reason.replaceFirst("^.*(FATAL|PANIC|ERROR): +", ""), log()));
    }

    /** A port that is free now. Somebody may snatch it before the server binds it; then the start is tried again. */
    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
