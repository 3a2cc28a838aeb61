package dev.rill.ops;

import dev.rill.storage.DatabaseLocation;
import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import sun.misc.Signal;

/**
 * The end in good order: first Quarkus with its running answers, then the database under it, then the process, with 0 after a
 * SIGTERM or Ctrl-C (the JVM by itself would say 143 or 130, and would stop both at the same time).
 *
 * <p>Whether Quarkus runs is kept in a system property: live reload replaces our classes, while the hook that stops the
 * database stays the first one.
 */
public final class Shutdown {
    private static final String SERVING = "dev.rill.serving";
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(11);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int SIGNALLED = 0x80;

    private Shutdown() {}

    /** Signals end Quarkus, and Quarkus's end ends the process. Not for dev mode, which has its own ways. */
    public static void onSignals() {
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> stop());
        }
    }

    /** Stops the database when the process ends, however it came to that, but never before Quarkus. */
    public static void closeAtEnd(DatabaseLocation location) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            long deadline = System.nanoTime() + LONGEST_DRAIN.toNanos();
                            while (Boolean.getBoolean(SERVING) && System.nanoTime() < deadline) {
                                LockSupport.parkNanos(GLANCE.toNanos());
                            }
                            location.close();
                        },
                        "database-stop"));
    }

    public static void serving(boolean now) {
        System.setProperty(SERVING, String.valueOf(now));
    }

    /** Quarkus's own signal handlers, in a native executable, come to the exit handler with such a code. */
    public static boolean isSignal(int exitCode) {
        return exitCode > SIGNALLED;
    }

    /**
     * Ends Quarkus if it runs or starts, the bare process otherwise. Quarkus forgets what it was asked before it is fairly on
     * its way, hence it is asked until it has ended.
     */
    private static void stop() {
        while (Boolean.getBoolean(SERVING)) {
            Quarkus.asyncExit(0);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        System.exit(0);
    }
}
