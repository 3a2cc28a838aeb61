package dev.rill.playground;

import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;

/** What is to go wrong, on Telegram's side and on the model's. */
record AllFaults(SimulatedTelegram telegram, ModelBooks model) {
    JsonObject read() {
        var faults = Shapes.array(telegram.faults().current(), Shapes::fault);
        model.armed()
                .forEach(kind -> faults.add(new JsonObject().put("id", "model").put("kind", kind)));
        return new JsonObject().put("faults", faults);
    }
}
