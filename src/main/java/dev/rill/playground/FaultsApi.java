package dev.rill.playground;

import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Hold;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What is to go wrong, and replies that a test keeps back. */
final class FaultsApi {
    private static final String MODEL = "model-";
    private final SimulatedTelegram telegram;
    private final ModelBooks model;
    private final AllFaults faults;

    FaultsApi(SimulatedTelegram telegram, ModelBooks model, AllFaults faults) {
        this.telegram = telegram;
        this.model = model;
        this.faults = faults;
    }

    void mount(Api api) {
        api.get("/faults", input -> faults.read());
        api.get("/faults/kinds", input -> kinds());
        api.post("/faults", this::begin);
        api.delete("/faults", input -> clear());
        api.delete("/faults/:fault", this::end);
        api.post("/chats/:chat/holds", input -> hold(telegram.hold(input.chat(), input.optionalText("method"))));
        api.get("/holds/:hold", input -> hold(found(input)));
        api.post("/holds/:hold/release", this::release);
    }

    private JsonObject kinds() {
        var kinds = new JsonArray();
        for (var kind : FaultKind.values()) {
            kinds.add(new JsonObject()
                    .put("kind", kind.wireName())
                    .put("title", kind.title())
                    .put("scope", "telegram"));
        }
        return new JsonObject().put("kinds", kinds.addAll(model.kinds()));
    }

    private JsonObject begin(Input input) {
        var kind = input.text("kind");
        if (kind.startsWith(MODEL)) {
            var fault = input.body().copy().put("fault", kind.substring(MODEL.length()));
            fault.put("requests", input.number("times", 1));
            model.arm(fault);
            telegram.faults().announce();
            return new JsonObject().put("id", "model").put("kind", kind);
        }
        return Shapes.fault(telegram.faults().begin(plan(input, kind(kind))));
    }

    private static FaultKind kind(String name) {
        try {
            return FaultKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("Cannot do that because there is no fault of the kind asked for");
        }
    }

    private static FaultPlan plan(Input input, FaultKind kind) {
        var seconds = Optional.ofNullable(input.body().getDouble("seconds"))
                .map(value -> Duration.ofMillis((long) (value * 1000)));
        var plan = FaultPlan.of(kind);
        if (kind == FaultKind.TOO_MANY_REQUESTS) {
            plan = plan.measured(seconds.orElse(plan.measure()));
        } else if (seconds.isPresent()) {
            plan = plan.lasting(seconds.get());
        }
        var milliseconds = input.optionalNumber("milliseconds");
        plan = milliseconds.isPresent() ? plan.measured(Duration.ofMillis(milliseconds.get())) : plan;
        var times = input.optionalNumber("times");
        plan = times.isPresent() ? plan.times(times.get().intValue()) : plan;
        plan = plan.skipping((int) Math.clamp(input.number("skip", 0), 0, Integer.MAX_VALUE));
        var method = input.optionalText("method");
        plan = method.isPresent() ? plan.onMethod(method.get()) : plan;
        var chat = input.optionalNumber("chat");
        return chat.isPresent() ? plan.forChat(chat.get()) : plan;
    }

    private JsonObject clear() {
        model.clear();
        telegram.faults().clear();
        return new JsonObject();
    }

    private JsonObject end(Input input) {
        if (!telegram.faults().end(input.path("fault"))) {
            throw new NoSuchElementException("There is no such fault");
        }
        return new JsonObject();
    }

    private Hold found(Input input) {
        return telegram.findHold(input.path("hold"))
                .orElseThrow(() -> new NoSuchElementException("There is no such hold"));
    }

    private static JsonObject hold(Hold hold) {
        var json = new JsonObject()
                .put("hold", hold.id())
                .put("caught", hold.call().isPresent())
                .put("released", hold.released());
        hold.call().ifPresent(call -> json.put("call", call));
        return json;
    }

    private JsonObject release(Input input) {
        var hold = found(input);
        hold.release();
        return hold(hold);
    }
}
