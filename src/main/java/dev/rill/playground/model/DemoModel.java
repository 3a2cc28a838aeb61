package dev.rill.playground.model;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A language model that costs nothing: an OpenAI-compatible server, in both its protocols, whose answers are scripts. The person's last words
 * choose the script, in Russian or English as they were written.
 *
 * <p>Answers are told on the event loop of the connection that asked; everything public here may be called from any
 * thread.
 */
public final class DemoModel {
    /** What a client takes as its base URL, behind the server's own address. */
    public static final String PATH = "/playground/openai/v1";

    private static final long LARGEST_REQUEST = 64L << 20;

    private final Wheels wheels;
    private final Tally tally = new Tally();
    private final Timings timings = new Timings();
    private final ModelFaults faults = new ModelFaults();
    private final Stages stages = new Stages();
    private final Repertoire repertoire = new Repertoire();
    private final Kept kept = new Kept();
    private final Loudspeaker loudspeaker = new Loudspeaker();
    private final List<Consumer<ModelCall>> observers = new CopyOnWriteArrayList<>();

    public DemoModel(Vertx vertx) {
        wheels = new Wheels(vertx);
    }

    /** Puts {@code POST /chat/completions}, {@code POST /responses}, {@code POST /audio/speech} and {@code GET /models} under {@link #PATH}. */
    public void mount(Router router) {
        router.post(PATH + "/chat/completions").handler(body()).handler(this::chat);
        router.post(PATH + "/responses").handler(body()).handler(this::respond);
        router.post(PATH + "/audio/speech").handler(body()).handler(this::speak);
        router.get(PATH + "/models").handler(this::models);
    }

    private static BodyHandler body() {
        return BodyHandler.create(false).setBodyLimit(LARGEST_REQUEST);
    }

    /** What is to go wrong. */
    public ModelFaults faults() {
        return faults;
    }

    /** The next request whose question contains {@code marker} is answered by the caller, step by step. */
    public Stage stage(String marker) {
        return stages.set(marker);
    }

    /** Shows every request from now on, on the event loop that took it. */
    public void observe(Consumer<ModelCall> observer) {
        observers.add(observer);
    }

    /** When the answer to this question was written; of the latest 20,000 questions. */
    public Optional<Timing> timing(String question) {
        return timings.of(question);
    }

    /**
     * The whole answer to a benchmark's question ({@code bench <seed> <tokens> <tokensPerSecond> [firstTokenMs]}, or {@code
     * bench markdown <seed> <characters> …}).
     */
    public static Optional<String> expected(String question) {
        return Bench.in(question).map(Bench::speech).map(Speech::text);
    }

    /** What has been done so far. */
    public Counters counters() {
        return tally.read();
    }

    private void chat(RoutingContext http) {
        if (!begins(http)) {
            return;
        }
        Optional.ofNullable(http.body().buffer())
                .flatMap(Question::of)
                .ifPresentOrElse(
                        question -> answer(http, question, Completions::new),
                        () -> Refusal.notARequest("messages").send(http.response()));
    }

    private void respond(RoutingContext http) {
        if (!begins(http)) {
            return;
        }
        var body = Input.read(http.body().buffer(), kept);
        switch (body) {
            case Input.Asks asks -> answer(http, asks.question(), performance -> new Responses(performance, kept));
            case Input.Refused refused -> refused.refusal().send(http.response());
        }
    }

    private void speak(RoutingContext http) {
        if (!begins(http)) {
            return;
        }
        Optional.ofNullable(http.body().buffer())
                .flatMap(Loudspeaker::read)
                .ifPresentOrElse(
                        request -> speak(http, request),
                        () -> Refusal.missing("input").send(http.response()));
    }

    private void speak(RoutingContext http, JsonObject request) {
        var call = new ModelCall(
                String.valueOf(request.getValue("input")),
                request,
                authorization(http).orElse(""));
        observers.forEach(observer -> observer.accept(call));
        loudspeaker.answer(request).send(http.response());
    }

    private boolean begins(RoutingContext http) {
        tally.request();
        boolean admitted = admits(http);
        if (!admitted) {
            Refusal.wrongKey().send(http.response());
        }
        return admitted;
    }

    private void answer(RoutingContext http, Question question, Function<Performance, Protocol> protocol) {
        var call = new ModelCall(
                question.text(), question.body(), authorization(http).orElse(""));
        observers.forEach(observer -> observer.accept(call));
        stages.take(question)
                .ifPresentOrElse(
                        stage -> stage.open(call, new Wire(http, tally)),
                        () -> play(question, protocol, new Wire(http, tally)));
    }

    private void play(Question question, Function<Performance, Protocol> protocol, Wire wire) {
        var answer = repertoire.answer(question);
        var befalling = Stream.concat(answer.faults().stream(), faults.claim(question).stream())
                .toList();
        befalling.stream()
                .flatMap(fault -> Refusal.of(fault).stream())
                .findFirst()
                .ifPresentOrElse(wire::answer, () -> tell(Performance.of(question, answer, befalling), protocol, wire));
    }

    private void tell(Performance performance, Function<Performance, Protocol> protocol, Wire wire) {
        var question = performance.question();
        var reading = timings.begin(question.text(), performance.answer().speech(), performance.limit());
        if (question.streams()) {
            new Telling(performance, protocol.apply(performance), wire, wheels.here(), reading, tally).begin();
            return;
        }
        new Whole(performance, protocol.apply(performance), wire, wheels.here(), reading).begin();
    }

    private void models(RoutingContext http) {
        if (!admits(http)) {
            Refusal.wrongKey().send(http.response());
            return;
        }
        var models = Stream.of("demo", "demo-premium")
                .map(id -> new JsonObject()
                        .put("id", id)
                        .put("object", "model")
                        .put("created", 1_793_491_200)
                        .put("owned_by", "rill"))
                .toList();
        var list = new JsonObject().put("object", "list").put("data", new JsonArray(models));
        Refusal.json(200, list.toBuffer()).send(http.response());
    }

    private boolean admits(RoutingContext http) {
        return faults.admits(authorization(http));
    }

    private static Optional<String> authorization(RoutingContext http) {
        return Optional.ofNullable(http.request().getHeader(HttpHeaders.AUTHORIZATION));
    }
}
