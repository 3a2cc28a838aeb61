package dev.rill.turn;

import dev.rill.kernel.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shared mutable state: the answers that are being written, one a place at the most. An entry is put, used and removed on its
 * chat's loop.
 */
@Startup // so that the figures are there from the beginning
@ApplicationScoped
public class RunningTurns {
    private final Map<Place, StopSwitch> running = new ConcurrentHashMap<>();

    RunningTurns(MeterRegistry registry) {
        registry.gaugeMapSize("rill.answers.active", List.of(), running);
    }

    StopSwitch begin(Place place) {
        StopSwitch stop = new StopSwitch();
        running.put(place, stop);
        return stop;
    }

    void end(Place place, StopSwitch stop) {
        running.remove(place, stop);
    }

    /** Ends the running answer of that place; whether there was one. */
    boolean stop(Place place) {
        Optional<StopSwitch> stop = Optional.ofNullable(running.get(place));
        stop.ifPresent(StopSwitch::press);
        return stop.isPresent();
    }

    /** How many answers are being written. */
    public int count() {
        return running.size();
    }
}
