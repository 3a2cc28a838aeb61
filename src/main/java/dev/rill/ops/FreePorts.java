package dev.rill.ops;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Looks whether the ports are free before anything starts, the embedded database for instance. */
public final class FreePorts {
    private FreePorts() {}

    /** Throws a {@link LaunchFailure} when one of them is taken. */
    public static void require(Environment environment) {
        List<Integer> ports =
                List.of(port(environment, "HTTP_PORT", "8080"), port(environment, "MANAGEMENT_PORT", "9000"));
        if (ports.get(0) != 0 && ports.get(0).equals(ports.get(1))) {
            throw LaunchFailure.ofConfiguration(
                    "HTTP_PORT and MANAGEMENT_PORT must differ, both are %d.".formatted(ports.get(0)));
        }
        ports.forEach(FreePorts::probe);
    }

    private static int port(Environment environment, String name, String byDefault) {
        return Integer.parseInt(environment.value(name).orElse(byDefault));
    }

    private static void probe(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (BindException taken) {
            throw LaunchFailure.ofConfiguration(LaunchFailure.portTaken(port));
        } catch (IOException unclear) {
            // Quarkus will meet the same, and say more.
        }
    }
}
