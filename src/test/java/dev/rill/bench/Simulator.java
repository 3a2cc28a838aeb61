package dev.rill.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulator in a process of its own, and the human side of its chats: people who come, ask, and look. */
final class Simulator implements AutoCloseable {

    private static final String MAIN = "dev.rill.playground.SimulatorMain";
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int START_STEPS = 300;
    private static final int EVIDENCE = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Launched process;
    private final URI base;

    private Simulator(Launched process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts one with every limit enforced, and waits until it listens. */
    static Simulator start(BenchSettings settings) throws InterruptedException {
        List<String> command = List.of(
                Contender.java(),
                "-XX:+UseParallelGC",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "--port=0",
                "--latency=" + settings.telegramLatency().toMillis());
        Launched process = Launched.start("simulator", settings.directory(), command, Map.of());
        for (int step = 0; step < START_STEPS; step++) {
            Optional<Integer> port = port(process.log());
            if (port.isPresent()) {
                return new Simulator(process, URI.create("http://127.0.0.1:" + port.get() + "/playground/"));
            }
            process.lives(STEP);
        }
        process.close();
        throw new HarnessFailure("The simulator did not name its port within 30 s.");
    }

    private static Optional<Integer> port(String log) {
        return log.lines()
                .filter(line -> line.matches("port=\\d+"))
                .map(line -> Integer.valueOf(line.substring("port=".length())))
                .findFirst();
    }

    /** What a bot needs to find this Telegram and this model. */
    Map<String, String> environment() {
        return Map.of(
                "TELEGRAM_API_URL", base.resolve("telegram").toString(),
                "TELEGRAM_BOT_TOKEN", "1000000001:playground",
                "OPENAI_BASE_URL", base.resolve("openai/v1").toString(),
                "OPENAI_API_KEY", "bench",
                "OPENAI_MODEL", "demo");
    }

    /** Forgets all chats and what is still on its way to a bot. */
    void reset() throws InterruptedException {
        post("reset", new JsonObject());
    }

    /** New people, each with an empty private chat, by its id. */
    List<Long> people(int count) throws InterruptedException {
        List<Long> chats = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            JsonObject person = new JsonObject().put("name", "Guest " + number).put("language", "en");
            chats.add(post("persons", person).getJsonObject("chat").getLong("id"));
        }
        return chats;
    }

    /** Lets each chat ask its question; the run's name. */
    String ask(List<Long> chats, Load load) throws InterruptedException {
        JsonArray asked = new JsonArray();
        for (int at = 0; at < chats.size(); at++) {
            asked.add(new JsonObject()
                    .put("chat", chats.get(at))
                    .put("text", load.questions().get(at)));
        }
        JsonObject run = new JsonObject()
                .put("questions", asked)
                .put("spread", load.spread().toMillis());
        return post("runs", run).getString("run");
    }

    Answers answers(String run) throws InterruptedException {
        return Answers.of(get("runs/" + run));
    }

    /** What became of the first few answers that are not what the model wrote: each chat's messages and the bot's calls. */
    JsonArray inexact(String run) throws InterruptedException {
        JsonArray details = get("runs/" + run + "?details=true").getJsonArray("details");
        JsonArray evidence = new JsonArray();
        for (int at = 0; at < details.size() && evidence.size() < EVIDENCE; at++) {
            JsonObject answer = details.getJsonObject(at);
            if (!answer.getBoolean("exact")) {
                String chat = "chats/" + answer.getLong("chat");
                evidence.add(new JsonObject()
                        .put("answer", answer)
                        .put("chat", get(chat))
                        .put("calls", get(chat + "/calls").getJsonArray("calls")));
            }
        }
        return evidence;
    }

    private JsonObject get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(api(path)).build());
    }

    private JsonObject post(String path, JsonObject body) throws InterruptedException {
        return send(HttpRequest.newBuilder(api(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build());
    }

    private URI api(String path) {
        return base.resolve("api/" + path);
    }

    private JsonObject send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new HarnessFailure("The simulator answered " + response.statusCode() + " to "
                        + request.uri().getPath() + ": " + response.body());
            }
            return new JsonObject(response.body());
        } catch (IOException failure) {
            process.lives(STEP);
            throw new HarnessFailure(
                    "The simulator did not answer to " + request.uri().getPath() + ".", failure);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
