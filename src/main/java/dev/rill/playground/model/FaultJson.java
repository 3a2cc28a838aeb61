package dev.rill.playground.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the faults of {@link ModelFaults#apply}. */
final class FaultJson {
    /** Where the page names no place, a fault strikes when a sentence or two can be read. */
    private static final int AFTER = 20;

    private FaultJson() {}

    static ModelFault read(JsonObject json) {
        try {
            return fault(json);
        } catch (ClassCastException wrongType) {
            throw new IllegalArgumentException(
                    "Cannot arm a model fault because a field is of the wrong type", wrongType);
        }
    }

    private static ModelFault fault(JsonObject json) {
        int after = json.getInteger("after", AFTER);
        return switch (json.getString("fault", "")) {
            case "slow" -> new ModelFault.Slow(json.getDouble("factor", 5.0));
            case "silent" -> new ModelFault.Silent(seconds(json, "seconds"));
            case "stalled" -> new ModelFault.Stalled(after, seconds(json, "seconds"));
            case "cut" -> new ModelFault.Cut(after, one(ModelFault.Ending.class, json.getString("ending", "abrupt")));
            case "error" ->
                new ModelFault.StreamError(after, one(ModelFault.Shape.class, json.getString("shape", "openai")));
            case "odd-bytes" -> new ModelFault.OddBytes(oddities(json));
            case "html" -> new ModelFault.Garbage(ModelFault.Kind.HTML);
            case "half-json" -> new ModelFault.Garbage(ModelFault.Kind.HALF_JSON);
            case "empty" -> new ModelFault.Garbage(ModelFault.Kind.EMPTY);
            case "status" -> status(json);
            case "unsupported" -> new ModelFault.Unsupported(json.getString("parameter", "temperature"));
            case "forgotten" -> new ModelFault.Forgotten();
            case "too-long" -> new ModelFault.TooLong(json.getInteger("messages", 6));
            default -> throw new IllegalArgumentException("Cannot arm a model fault because its name is not known");
        };
    }

    private static ModelFault status(JsonObject json) {
        return new ModelFault.Status(
                json.getInteger("status", 503),
                json.getString("type", "server_error"),
                json.getString("code", ""),
                seconds(json, "retryAfter"));
    }

    private static Set<ModelFault.Oddity> oddities(JsonObject json) {
        return Optional.ofNullable(json.getJsonArray("oddities"))
                .map(FaultJson::oddities)
                .orElseGet(() -> EnumSet.allOf(ModelFault.Oddity.class));
    }

    private static Set<ModelFault.Oddity> oddities(JsonArray names) {
        return names.stream()
                .map(name -> one(ModelFault.Oddity.class, String.valueOf(name)))
                .collect(Collectors.toSet());
    }

    private static Optional<Duration> seconds(JsonObject json, String field) {
        return Optional.ofNullable(json.getDouble(field)).map(seconds -> Duration.ofMillis((long) (seconds * 1000)));
    }

    private static <E extends Enum<E>> E one(Class<E> kinds, String name) {
        return Enum.valueOf(kinds, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
