package dev.rill.playground;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Many questions that were asked together, and their report. Guarded by the world's lock. */
final class Run {
    private static final long LONGEST = 600_000;
    final String id;
    private final int size;
    private final long startedAt;
    private final List<Asked> asked = new ArrayList<>();
    private Optional<Long> endedAt = Optional.empty();

    Run(String id, int size, long now) {
        this.id = id;
        this.size = size;
        this.startedAt = now;
    }

    void add(Asked question) {
        asked.add(question);
    }

    JsonObject report(ModelBooks model, long now, long nanos, boolean details) {
        var answered = asked.stream()
                .filter(one -> one.answered(model.told(one.question), nanos))
                .count();
        var exact = asked.stream().filter(Asked::exact).count();
        var done = answered == size || now - startedAt > LONGEST;
        if (done && endedAt.isEmpty()) {
            endedAt = Optional.of(now);
        }
        var json = new JsonObject()
                .put("run", id)
                .put("questions", size)
                .put("answered", answered)
                .put("exact", exact)
                .put("lost", done ? size - exact : 0)
                .put("done", done)
                .put("startedAt", startedAt)
                .put("tokens", tokens(model))
                .put("firstWords", spread(Asked::firstWords))
                .put("finalLate", spread(Asked::finalLate))
                .put("firstWordsAfterQuestion", spread(Asked::firstWordsAfterQuestion));
        endedAt.ifPresent(at -> json.put("endedAt", at));
        put(json, asked.stream().map(Asked::tally).reduce(Asked.Tally.NOTHING, Asked.Tally::plus));
        return details ? json.put("details", Shapes.array(asked, Run::detail)) : json;
    }

    private long tokens(ModelBooks model) {
        return asked.stream()
                .flatMap(one -> model.told(one.question).filter(one::concerns).stream())
                .mapToLong(ModelBooks.Told::tokens)
                .sum();
    }

    private JsonObject spread(Function<Asked, Optional<Double>> measure) {
        return Spread.of(asked.stream()
                        .flatMap(one -> measure.apply(one).stream())
                        .toList())
                .toJson();
    }

    private static void put(JsonObject json, Asked.Tally tally) {
        json.put("sends", tally.sends())
                .put("edits", tally.edits())
                .put("drafts", tally.drafts())
                .put("deletes", tally.deletes())
                .put("messages", tally.messages())
                .put("tooManyRequests", tally.refusals())
                .put("violations", tally.violations())
                .put("penalised", tally.penalised())
                .put("ghosts", tally.ghosts())
                .put("rewrites", tally.rewrites());
    }

    private static JsonObject detail(Asked one) {
        var json = new JsonObject()
                .put("chat", one.chat)
                .put("question", one.question)
                .put("exact", one.exact())
                .put("length", one.length());
        one.firstWords().ifPresent(value -> json.put("firstWords", value));
        one.finalLate().ifPresent(value -> json.put("finalLate", value));
        put(json, one.tally());
        return json;
    }
}
