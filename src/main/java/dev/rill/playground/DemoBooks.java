package dev.rill.playground;

import dev.rill.playground.model.DemoModel;
import dev.rill.playground.model.ModelCall;
import dev.rill.playground.model.ModelFault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The demo model's own books, and the newest requests that it was sent. Thread-safe. */
final class DemoBooks implements ModelBooks {
    private static final int REQUESTS_KEPT = 200;
    private static final Map<String, String> TITLES = titles();
    private final DemoModel model;
    private final Map<String, JsonObject> requests = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonObject> eldest) {
            return size() > REQUESTS_KEPT;
        }
    };

    DemoBooks(DemoModel model) {
        this.model = model;
        model.observe(this::remember);
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("slow", "Slow model");
        titles.put("silent", "Model says nothing");
        titles.put("stalled", "Model stalls in mid-answer");
        titles.put("cut", "Model cut in mid-sentence");
        titles.put("error", "Error in the stream");
        titles.put("odd-bytes", "Odd bytes");
        titles.put("html", "HTML instead of an answer");
        titles.put("half-json", "Half a JSON");
        titles.put("empty", "Empty answer");
        titles.put("status", "Model overloaded (503)");
        titles.put("forgotten", "Model forgets the conversation");
        return titles;
    }

    private void remember(ModelCall call) {
        synchronized (requests) {
            requests.remove(call.question().strip());
            requests.put(call.question().strip(), call.body());
        }
    }

    @Override
    public Optional<Told> told(String question) {
        return model.timing(question)
                .map(timing -> new Told(
                        timing.expected(),
                        timing.asked(),
                        timing.first(),
                        timing.last(),
                        timing.tokens(),
                        timing.complete()));
    }

    @Override
    public long tokens() {
        return model.counters().tokens();
    }

    @Override
    public void arm(JsonObject fault) {
        model.faults().apply(fault);
    }

    @Override
    public List<String> armed() {
        return model.faults().armed().stream().map(DemoBooks::kind).toList();
    }

    private static String kind(ModelFault fault) {
        return "model-"
                + switch (fault) {
                    case ModelFault.Slow slow -> "slow";
                    case ModelFault.Silent silent -> "silent";
                    case ModelFault.Stalled stalled -> "stalled";
                    case ModelFault.Cut cut -> "cut";
                    case ModelFault.StreamError error -> "error";
                    case ModelFault.OddBytes odd -> "odd-bytes";
                    case ModelFault.Garbage garbage ->
                        garbage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    case ModelFault.Status status -> "status";
                    case ModelFault.Unsupported unsupported -> "unsupported";
                    case ModelFault.TooLong tooLong -> "too-long";
                    case ModelFault.Forgotten forgotten -> "forgotten";
                };
    }

    @Override
    public void clear() {
        model.faults().clear();
    }

    @Override
    public JsonArray kinds() {
        var kinds = new JsonArray();
        TITLES.forEach((kind, title) -> kinds.add(new JsonObject()
                .put("kind", "model-" + kind)
                .put("title", title)
                .put("scope", "model")));
        return kinds;
    }

    @Override
    public Optional<JsonObject> request(String question) {
        synchronized (requests) {
            return Optional.ofNullable(requests.get(question.strip()));
        }
    }
}
