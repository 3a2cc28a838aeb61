package dev.rill.playground;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The playground as a process of its own: {@code --port=0 --latency=50 --enforce=true}. Prints {@code port=NNN} when it
 * listens, and ends with its standard input.
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        var flags = flags(arguments);
        var port = Integer.parseInt(flags.getOrDefault("port", "0"));
        var latency = Duration.ofMillis(Long.parseLong(flags.getOrDefault("latency", "50")));
        var enforced = Boolean.parseBoolean(flags.getOrDefault("enforce", "true"));
        SimulatorServer.open(port, latency)
                .onSuccess(server -> started(server, enforced))
                .onFailure(failure -> {
                    System.err.println("Cannot start the simulator on port " + port + ": " + failure.getMessage());
                    System.exit(1);
                });
    }

    private static Map<String, String> flags(String[] arguments) {
        var flags = new HashMap<String, String>();
        Arrays.stream(arguments).filter(argument -> argument.startsWith("--")).forEach(argument -> {
            var parts = argument.substring(2).split("=", 2);
            flags.put(parts[0], parts.length > 1 ? parts[1] : "true");
        });
        return flags;
    }

    private static void started(SimulatorServer server, boolean enforced) {
        server.telegram().numberedAnew().adjust(settings -> settings.withEnforced(enforced));
        System.out.println("port=" + server.port());
        System.out.flush();
        Thread.ofPlatform().daemon().name("simulator-input").start(() -> {
            awaitEnd();
            System.exit(0);
        });
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing that is said here matters; only the end does.
            }
        } catch (IOException ended) {
            System.err.println("The simulator's input broke: it ends");
        }
    }
}
