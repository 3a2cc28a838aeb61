package dev.rill.playground.model;

import java.util.concurrent.atomic.LongAdder;

/** The counting behind {@link Counters}; every event loop adds to it. */
final class Tally {
    private final LongAdder requests = new LongAdder();
    private final LongAdder active = new LongAdder();
    private final LongAdder tokens = new LongAdder();
    private final LongAdder cancelled = new LongAdder();

    void request() {
        requests.increment();
    }

    void begin() {
        active.increment();
    }

    void token() {
        tokens.increment();
    }

    void end() {
        active.decrement();
    }

    void cancelled() {
        cancelled.increment();
    }

    Counters read() {
        return new Counters(requests.sum(), active.sum(), tokens.sum(), cancelled.sum());
    }
}
