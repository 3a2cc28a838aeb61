package dev.rill.playground;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** What came with a request of the JSON API: path, query, body. */
record Input(RoutingContext context, JsonObject body) {
    static Input of(RoutingContext context) {
        var bytes = context.body().buffer();
        return new Input(context, bytes == null || bytes.length() == 0 ? new JsonObject() : bytes.toJsonObject());
    }

    long chat() {
        return pathNumber("chat");
    }

    long message() {
        return pathNumber("message");
    }

    long pathNumber(String name) {
        return whole(path(name), name);
    }

    String path(String name) {
        return Optional.ofNullable(context.pathParam(name)).orElse("");
    }

    Optional<String> query(String name) {
        return context.queryParam(name).stream().findFirst();
    }

    long queryNumber(String name, long otherwise) {
        return query(name).map(value -> whole(value, name)).orElse(otherwise);
    }

    private static long whole(String value, String name) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("Cannot read " + name + " because it is no whole number");
        }
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> new IllegalArgumentException("Cannot go on because " + name + " is missing"));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(body.getString(name));
    }

    long number(String name, long otherwise) {
        return optionalNumber(name).orElse(otherwise);
    }

    Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(body.getLong(name));
    }

    /** Empty where there is none. */
    JsonArray array(String name) {
        return body.getJsonArray(name, new JsonArray());
    }

    List<String> texts(String name) {
        var array = body.getJsonArray(name);
        return array == null ? List.of() : array.stream().map(String::valueOf).toList();
    }

    List<Long> numbers(String name) {
        var array = body.getJsonArray(name);
        return array == null
                ? List.of()
                : array.stream().map(each -> ((Number) each).longValue()).toList();
    }
}
