package dev.rill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process that the benchmark started: a simulator or a bot. It has a log of its own, an environment that holds
 * nothing of the caller's beyond the basics, and never outlives the benchmark. Memory arenas are as few as in the
 * container image.
 */
final class Launched implements AutoCloseable {

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Launched> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Launched::kill)));
    }

    private final String name;
    private final Path log;
    private final Path directory;
    private final Process process;

    private Launched(String name, Path log, Path directory, Process process) {
        this.name = name;
        this.log = log;
        this.directory = directory;
        this.process = process;
    }

    /** Starts it in {@code directory}, which also takes its log. */
    static Launched start(String name, Path directory, List<String> command, Map<String, String> environment) {
        Path log = directory.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            Launched launched = new Launched(name, log, directory, builder.start());
            RUNNING.add(launched);
            return launched;
        } catch (IOException failure) {
            throw new HarnessFailure("Cannot start " + name + ".", failure);
        }
    }

    Usage usage() {
        return Usage.of(process.toHandle());
    }

    long pid() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new HarnessFailure("Cannot read the log of " + name + ".", failure);
        }
    }

    /** Lets some time pass, in which the process must not end. */
    void lives(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new HarnessFailure("The process " + name + " ended by itself with exit code " + process.exitValue()
                    + "; its last words are in " + log + ".");
        }
    }

    /** Ends it as an operator would, and the hard way if it takes too long. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Postmaster.endUnder(directory);
        RUNNING.remove(this);
    }
}
