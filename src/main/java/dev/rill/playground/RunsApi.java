package dev.rill.playground;

import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** Walls and runs: many chats ask, and a report tells how they were served. */
final class RunsApi {
    private static final int MOST_CHATS = 20_000;
    private static final int RUNS_KEPT = 20;
    private final SimulatedTelegram telegram;
    private final Questions questions;
    private final ModelBooks model;
    private final LinkedHashMap<String, Run> runs = new LinkedHashMap<>();
    private long runCounter;
    private long questionCounter;

    private record Plan(long chat, String text) {}

    RunsApi(SimulatedTelegram telegram, Questions questions, ModelBooks model) {
        this.telegram = telegram;
        this.questions = questions;
        this.model = model;
    }

    void mount(Api api) {
        api.post("/wall", this::wall);
        api.post("/runs", this::run);
        api.get("/runs/:run", this::report);
    }

    private JsonObject wall(Input input) {
        var count = (int) input.number("chats", 12);
        if (count < 1 || count > MOST_CHATS) {
            throw new IllegalArgumentException("Cannot let " + count + " chats ask: 1 to " + MOST_CHATS + " can");
        }
        var languages = input.texts("languages");
        var chats = telegram.crowd().guests(count, languages.isEmpty() ? List.of("en") : languages);
        var texts = input.texts("texts");
        var asked = texts.isEmpty() ? List.of(input.text("text")) : texts;
        var plans = IntStream.range(0, chats.size())
                .mapToObj(i -> new Plan(chats.get(i), asked.get(i % asked.size())))
                .toList();
        var run = start(plans, spread(input));
        return new JsonObject().put("run", run.id).put("chats", new JsonArray(chats));
    }

    private JsonObject run(Input input) {
        var plans = input.body().getJsonArray("questions", new JsonArray()).stream()
                .map(each -> (JsonObject) each)
                .map(json -> new Plan(json.getLong("chat"), json.getString("text")))
                .toList();
        return new JsonObject().put("run", start(plans, spread(input)).id);
    }

    private static Duration spread(Input input) {
        return Duration.ofMillis(Math.clamp(input.number("spread", 0), 0, 600_000));
    }

    private Run start(List<Plan> plans, Duration spread) {
        var started = new Run[1];
        telegram.atOnce(() -> {
            var run = new Run("r" + ++runCounter, plans.size(), telegram.now());
            runs.put(run.id, run);
            if (runs.size() > RUNS_KEPT) {
                runs.pollFirstEntry();
            }
            started[0] = run;
        });
        for (var i = 0; i < plans.size(); i++) {
            askIn(spread.multipliedBy(i).dividedBy(plans.size()), plans.get(i), started[0]);
        }
        return started[0];
    }

    private void askIn(Duration delay, Plan plan, Run run) {
        if (delay.isZero()) {
            ask(plan, run);
            return;
        }
        telegram.time().after(delay, () -> ask(plan, run));
    }

    private void ask(Plan plan, Run run) {
        telegram.atOnce(() -> questions.ask(plan.chat(), numbered(plan.text()), run::add));
    }

    private String numbered(String text) {
        questionCounter++;
        return text.contains("{n}") ? text.replace("{n}", Long.toString(questionCounter)) : text;
    }

    private JsonObject report(Input input) {
        var report = new JsonObject[1];
        telegram.atOnce(() -> {
            var run = runs.get(input.path("run"));
            if (run == null) {
                throw new NoSuchElementException("There is no such run");
            }
            var details = input.query("details").filter("true"::equals).isPresent();
            report[0] = run.report(model, telegram.now(), telegram.time().nanos(), details);
        });
        return report[0];
    }
}
