package dev.rill.acceptance;

import dev.rill.playground.People;
import dev.rill.playground.SimulatorServer;
import dev.rill.playground.model.DemoModel;
import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Message;
import dev.rill.storage.Leftover;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A simulated Telegram, a demo model and an empty data folder: all that a server needs to be set up. */
final class Neighbourhood implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimulatorServer simulator = SimulatorServer.start();
    private final Map<String, String> environment;

    Neighbourhood() {
        try {
            Path data = Path.of(System.getProperty("rill.build.directory", "target"), "acceptance");
            Files.createDirectories(data);
            environment = RillProcess.freePorts();
            environment.putAll(Map.of(
                    "TELEGRAM_BOT_TOKEN", simulator.token(),
                    "TELEGRAM_API_URL", simulator.telegramUrl(),
                    "OPENAI_BASE_URL", simulator.openAiUrl(),
                    "OPENAI_API_KEY", "sk-acceptance-secret",
                    "OPENAI_MODEL", "demo",
                    "RILL_DATA_DIR",
                            Files.createTempDirectory(data.toAbsolutePath(), "data")
                                    .toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server is started with; a copy to change. */
    Map<String, String> environment() {
        return new HashMap<>(environment);
    }

    RillProcess start() {
        return start(Map.of());
    }

    /** The same, with more set. */
    RillProcess start(Map<String, String> more) {
        Map<String, String> all = environment();
        all.putAll(more);
        RillProcess rill = RillProcess.start(all);
        try {
            return rill.awaitOpen();
        } catch (AssertionError neverOpened) {
            rill.close();
            throw neverOpened;
        }
    }

    People people() {
        return simulator.people();
    }

    DemoModel model() {
        return simulator.model();
    }

    SimulatorServer simulator() {
        return simulator;
    }

    /** The newest message of the bot reads exactly so, now or soon. */
    Message reads(long chat, String text) {
        return newest(await(people().whenReads(chat, text)));
    }

    /** The newest message of the bot contains that, now or soon. */
    Message says(long chat, String part) {
        return newest(await(people().when(
                        chat,
                        view -> !view.fromBot().isEmpty() && newest(view).text().contains(part),
                        PATIENCE)));
    }

    /** Lets Rill answer somebody else, twice: what it had been told before, it has taken in. */
    void rests() {
        for (int time = 0; time < 2; time++) {
            long passerBy = people().invite("Passer-by", "en");
            people().say(passerBy, "/start");
            says(passerBy, "Hello");
        }
    }

    static Message newest(ChatView chat) {
        return chat.fromBot().getLast();
    }

    static List<String> texts(ChatView chat) {
        return chat.fromBot().stream().map(Message::text).toList();
    }

    static <T> T await(Future<T> future) {
        return await(future.toCompletionStage());
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends whatever is still there, the database of a killed process too. */
    @Override
    public void close() {
        simulator.close();
        try {
            Leftover.sweep(Path.of(environment.get("RILL_DATA_DIR")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
