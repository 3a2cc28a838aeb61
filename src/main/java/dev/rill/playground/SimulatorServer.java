package dev.rill.playground;

import dev.rill.playground.model.DemoModel;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;

/**
 * The playground on a port of its own, on the loopback address: for tests and for the benchmark. It brings its own event
 * loop, so that it can stand beside anything.
 */
public final class SimulatorServer implements AutoCloseable {
    /** Room for a caption with all its entities, which come as one field of a form. */
    private static final int LARGEST_FIELD = 64 << 10;

    private final Vertx vertx;
    private final HttpServer server;
    private final SimulatedTelegram telegram;
    private final People people;
    private final DemoModel model;

    private SimulatorServer(Vertx vertx, HttpServer server, Playground playground, DemoModel model) {
        this.model = model;
        this.vertx = vertx;
        this.server = server;
        this.telegram = playground.telegram();
        this.people = new People(playground);
    }

    /** Starts on a free port and waits until it listens; for tests. */
    public static SimulatorServer start() {
        return open(0, Duration.ZERO).toCompletionStage().toCompletableFuture().join();
    }

    /**
     * Starts.
     *
     * @param port 0 for a free one
     * @param latency how long each of Telegram's replies is kept back
     */
    public static Future<SimulatorServer> open(int port, Duration latency) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
        var router = Router.router(vertx);
        var telegram = SimulatedTelegram.create(vertx);
        telegram.adjust(settings -> settings.withLatency(latency));
        var model = new DemoModel(vertx);
        model.mount(router);
        var playground = new Playground(vertx, router, telegram, new DemoBooks(model));
        new Page(vertx).mount(router);
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setAcceptBacklog(4096)
                .setMaxFormAttributeSize(LARGEST_FIELD)
                .setTcpNoDelay(true);
        return vertx.createHttpServer(options)
                .requestHandler(router)
                .listen()
                .map(server -> new SimulatorServer(vertx, server, playground, model))
                .onFailure(failure -> vertx.close());
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** {@code http://127.0.0.1:port}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** What {@code TELEGRAM_API_URL} is set to. */
    public String telegramUrl() {
        return baseUrl() + "/playground/telegram";
    }

    /** What {@code OPENAI_BASE_URL} is set to. */
    public String openAiUrl() {
        return baseUrl() + "/playground/openai/v1";
    }

    /** Root of the JSON API. */
    public String apiUrl() {
        return baseUrl() + "/playground/api";
    }

    /** What {@code TELEGRAM_BOT_TOKEN} is set to. */
    public String token() {
        return SimulatedTelegram.TOKEN;
    }

    /** The people, as a test speaks to them. */
    public People people() {
        return people;
    }

    /** The world behind it, for whatever {@link #people()} does not offer. */
    public SimulatedTelegram telegram() {
        return telegram;
    }

    /** The model behind it: faults, stages, timings. */
    public DemoModel model() {
        return model;
    }

    /** Stops listening and ends its threads; waits for it. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
