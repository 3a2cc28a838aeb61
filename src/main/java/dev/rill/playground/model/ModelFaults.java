package dev.rill.playground.model;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The faults that are armed, and whom they are meant for. Thread-safe; a fault armed for the next n requests bites
 * exactly n of them, however many come at once.
 */
public final class ModelFaults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private volatile String key = "";

    /** Until {@link #clear}, for every question. */
    public void arm(ModelFault fault) {
        arm(fault, Integer.MAX_VALUE, "");
    }

    /**
     * For the next {@code requests} questions that contain {@code marker}.
     *
     * @param marker empty for any question
     */
    public void arm(ModelFault fault, int requests, String marker) {
        armed.add(new Armed(fault, new AtomicInteger(requests), marker));
    }

    /** All is well again, and any key is welcome. */
    public void clear() {
        armed.clear();
        key = "";
    }

    /** Requests must carry {@code Authorization: Bearer <key>} from now on, else 401; empty admits everybody. */
    public void requireKey(String required) {
        key = required;
    }

    /** What can still bite, in the order it was armed. */
    public List<ModelFault> armed() {
        return armed.stream()
                .filter(one -> one.left().get() > 0)
                .map(Armed::fault)
                .toList();
    }

    /**
     * Arms, or clears, what the playground's page asks for. {@code fault} names it; {@code requests} (a number) and
     * {@code marker} (a text) bound any of them; everything but {@code fault} may be left out.
     *
     * <pre>
     * {"fault": "none"}                                     all is well again
     * {"fault": "slow", "factor": 5}
     * {"fault": "silent", "seconds": 20}                    not one byte; for ever without seconds
     * {"fault": "stalled", "after": 12, "seconds": 20}      silent after 12 pieces; 0 is before the first word
     * {"fault": "cut", "after": 20, "ending": "abrupt"}     or "clean", "done"
     * {"fault": "error", "after": 20, "shape": "openai"}    or "openrouter", "vllm", "llama_cpp", "ollama", "string"
     * {"fault": "odd-bytes", "oddities": ["crlf", "bom"]}   all of {@link ModelFault.Oddity} without oddities
     * {"fault": "html"}, {"fault": "half-json"}, {"fault": "empty"}
     * {"fault": "status", "status": 429, "type": "tokens", "code": "rate_limit_exceeded", "retryAfter": 2}
     * {"fault": "unsupported", "parameter": "temperature"}
     * {"fault": "too-long", "messages": 6}
     * {"fault": "forgotten"}                                of responses: those that were kept
     * {"fault": "key", "key": "sk-demo"}                    401 for everybody without it
     * </pre>
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public void apply(JsonObject json) {
        switch (json.getString("fault", "")) {
            case "none" -> clear();
            case "key" -> requireKey(json.getString("key", ""));
            default ->
                arm(FaultJson.read(json), json.getInteger("requests", Integer.MAX_VALUE), json.getString("marker", ""));
        }
    }

    boolean admits(Optional<String> authorization) {
        return key.isEmpty() || authorization.filter(("Bearer " + key)::equals).isPresent();
    }

    /** The faults that befall this question, counted as used. */
    List<ModelFault> claim(Question question) {
        return armed.stream()
                .filter(one -> one.concerns(question) && one.claim())
                .map(Armed::fault)
                .toList();
    }

    private record Armed(ModelFault fault, AtomicInteger left, String marker) {
        boolean concerns(Question question) {
            return question.text().contains(marker)
                    && switch (fault) {
                        case ModelFault.Unsupported unsupported ->
                            question.body().containsKey(unsupported.parameter());
                        case ModelFault.Forgotten forgotten -> question.namesAResponse();
                        case ModelFault.TooLong limit -> question.said().size() > limit.messages();
                        default -> true;
                    };
        }

        boolean claim() {
            return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
        }
    }
}
