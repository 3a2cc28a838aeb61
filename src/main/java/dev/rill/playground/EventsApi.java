package dev.rill.playground;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The events: one clock for all readers, which runs only while there are any. */
final class EventsApi {
    private static final long STEP = Duration.ofMillis(100).toMillis();
    private static final int STEPS_A_SECOND = 10;
    private static final int MOST_READERS = 64;
    private final Vertx vertx;
    private final Audience audience;
    private final StateApi state;
    private final Figures figures;
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final Object guard = new Object();
    private Optional<Long> clock = Optional.empty();
    private int steps;

    EventsApi(Vertx vertx, Audience audience, StateApi state, Figures figures) {
        this.vertx = vertx;
        this.audience = audience;
        this.state = state;
        this.figures = figures;
        audience.telegram().watch(happening -> viewers.forEach(viewer -> viewer.happened(happening)));
    }

    void mount(Api api) {
        api.raw("/events", this::open);
    }

    private void open(RoutingContext context) {
        if (viewers.size() >= MOST_READERS) {
            throw new IllegalArgumentException("Cannot serve more than " + MOST_READERS + " readers of events");
        }
        var input = new Input(context, new io.vertx.core.json.JsonObject());
        var chats = input.query("chats").filter(value -> !value.isBlank()).map(EventsApi::numbers);
        var tail = (int) Math.clamp(input.queryNumber("tail", Integer.MAX_VALUE), 1, Integer.MAX_VALUE);
        var response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        var viewer = new Viewer(audience, response, chats, tail);
        response.closeHandler(closed -> leave(viewer));
        viewers.add(viewer);
        viewer.send("hello", state.state(""));
        start();
    }

    private static Set<Long> numbers(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    private void start() {
        synchronized (guard) {
            if (clock.isEmpty()) {
                clock = Optional.of(vertx.setPeriodic(STEP, timer -> step()));
            }
        }
    }

    private void step() {
        viewers.forEach(Viewer::step);
        steps++;
        if (steps % STEPS_A_SECOND == 0 && !viewers.isEmpty()) {
            var counters = figures.read();
            viewers.forEach(viewer -> viewer.send("counters", counters));
        }
        stopWithoutReaders();
    }

    private void stopWithoutReaders() {
        synchronized (guard) {
            if (viewers.isEmpty()) {
                clock.ifPresent(vertx::cancelTimer);
                clock = Optional.empty();
            }
        }
    }
}
