package dev.rill.playground;

import io.vertx.core.json.JsonObject;
import java.util.Collection;

/** Several measurements of one thing, in order. */
final class Spread {
    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    static Spread of(Collection<Double> values) {
        return new Spread(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    JsonObject toJson() {
        var json = new JsonObject().put("count", sorted.length);
        return sorted.length == 0
                ? json
                : json.put("p50", at(0.5))
                        .put("p95", at(0.95))
                        .put("p99", at(0.99))
                        .put("max", at(1));
    }

    private double at(double share) {
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.clamp(index, 0, sorted.length - 1)] * 10) / 10.0;
    }
}
