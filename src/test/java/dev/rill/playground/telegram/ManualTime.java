package dev.rill.playground.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes when a test says so. */
public final class ManualTime implements Time {
    private final List<Planned> planned = new ArrayList<>();
    private long nanos;

    private record Planned(long at, Runnable action) {}

    @Override
    public long millis() {
        return 1_800_000_000_000L + nanos / 1_000_000;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
        var plan = new Planned(nanos + delay.toNanos(), action);
        planned.add(plan);
        return () -> planned.remove(plan);
    }

    /** Lets time pass, and runs what falls due in it, in order. */
    public void pass(Duration time) {
        var end = nanos + time.toNanos();
        for (var next = next(end); next != null; next = next(end)) {
            planned.remove(next);
            nanos = Math.max(nanos, next.at());
            next.action().run();
        }
        nanos = end;
    }

    private @org.jspecify.annotations.Nullable Planned next(long end) {
        return planned.stream()
                .filter(plan -> plan.at() <= end)
                .min(Comparator.comparingLong(Planned::at))
                .orElse(null);
    }
}
