package dev.rill.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bot that is measured: what starts it, and how one learns that it is ready.
 *
 * @param answersAtLength whether a message that is full is followed by another one
 * @param ready answers 200 once the bot is ready; without it the bot is ready when it is started
 */
record Contender(
        String name,
        List<String> command,
        Map<String, String> environment,
        boolean answersAtLength,
        Optional<URI> ready) {

    static Contender named(String name, BenchSettings settings, Map<String, String> wires) {
        return switch (name) {
            case "floor" -> floor(settings, wires);
            case "rill" -> rill(settings, wires);
            default -> throw new HarnessFailure("No bot is called " + name + "; there are floor and rill.");
        };
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Contender floor(BenchSettings settings, Map<String, String> wires) {
        List<String> command = machine("floor", settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FloorBot.class.getName()));
        return new Contender("floor", command, wires, false, Optional.empty());
    }

    /** The packaged server, run as an operator runs it. */
    private static Contender rill(BenchSettings settings, Map<String, String> wires) {
        Path jar = settings.target().resolve("quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new HarnessFailure("There is no packaged server yet: ./mvnw package makes it.");
        }
        int management = freePort();
        Map<String, String> environment = new TreeMap<>(wires);
        environment.put("HTTP_PORT", Integer.toString(freePort()));
        environment.put("MANAGEMENT_PORT", Integer.toString(management));
        environment.put("RILL_DATA_DIR", settings.directory().resolve("data").toString());
        List<String> command = machine("rill", settings);
        command.addAll(List.of("-jar", jar.toString()));
        URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        return new Contender("rill", command, environment, true, Optional.of(ready));
    }

    private static List<String> machine(String name, BenchSettings settings) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(settings.flags());
        if (settings.jfr()) {
            Path recording = settings.directory().resolve(name + ".jfr");
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
        }
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new HarnessFailure("No port is free.", failure);
        }
    }
}
