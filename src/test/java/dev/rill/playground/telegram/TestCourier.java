package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries nothing anywhere: the test answers each delivery itself. */
final class TestCourier implements Courier {
    final List<Carried> carried = new ArrayList<>();

    record Carried(Hook hook, JsonObject update, Consumer<Delivery> done) {
        long number() {
            return update.getLong("update_id");
        }

        void answer(int status) {
            done.accept(new Delivery(status, Optional.empty(), Optional.empty(), "Wrong response"));
        }

        void answerLater(int status, Duration retryAfter) {
            done.accept(new Delivery(status, Optional.of(retryAfter), Optional.empty(), "Wrong response"));
        }

        void answerWith(JsonObject call) {
            done.accept(new Delivery(200, Optional.empty(), Optional.of(call), ""));
        }
    }

    @Override
    public void deliver(Hook hook, JsonObject update, Consumer<Delivery> done) {
        carried.add(new Carried(hook, update, done));
    }

    Carried last() {
        return carried.getLast();
    }
}
