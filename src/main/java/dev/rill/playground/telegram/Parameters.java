package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The parameters of one call, from a JSON body, a form or a query alike: in the latter two, all of them are strings. */
final class Parameters {
    private final JsonObject values;
    private final Map<String, Upload> uploads;

    /** The parameters by name. */
    Parameters(JsonObject values) {
        this(values, Map.of());
    }

    /** The parameters by name, and the files that came along. */
    Parameters(JsonObject values, Map<String, Upload> uploads) {
        this.values = values;
        this.uploads = uploads;
    }

    Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }

    @Nullable
    String text(String name) {
        var value = values.getValue(name);
        return value == null ? null : value.toString();
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    boolean has(String name) {
        return values.getValue(name) != null;
    }

    /** A whole number; empty when absent or none. */
    OptionalLong number(String name) {
        var value = values.getValue(name);
        if (value instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        try {
            return value == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(value.toString().strip()));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    boolean flag(String name) {
        var value = values.getValue(name);
        return Boolean.TRUE.equals(value) || "true".equalsIgnoreCase(String.valueOf(value)) || "1".equals(value);
    }

    Optional<JsonObject> object(String name) {
        return switch (values.getValue(name)) {
            case null -> Optional.empty();
            case JsonObject object -> Optional.of(object);
            case String string when string.isBlank() -> Optional.empty();
            case String string -> Optional.of(parse(name, () -> new JsonObject(string)));
            default -> throw Refusal.badRequest("object expected as " + name);
        };
    }

    Optional<JsonArray> array(String name) {
        return switch (values.getValue(name)) {
            case null -> Optional.empty();
            case JsonArray array -> Optional.of(array);
            case String string when string.isBlank() -> Optional.empty();
            case String string -> Optional.of(parse(name, () -> new JsonArray(string)));
            default -> throw Refusal.badRequest("array expected as " + name);
        };
    }

    private static <T> T parse(String name, java.util.function.Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (DecodeException malformed) {
            throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
    }
}
