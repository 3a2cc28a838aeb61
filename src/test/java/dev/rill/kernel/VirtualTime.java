package dev.rill.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that moves when it is told to, and rings its alarms on the way. */
public final class VirtualTime implements Time {
    public static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Instant now = START;
    private long numbers;

    private record Entry(Instant at, long number, Runnable action) {}

    @Override
    public Instant now() {
        return now;
    }

    /** Since the start. */
    public Duration elapsed() {
        return Duration.between(START, now);
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Entry entry = new Entry(now.plus(delay), numbers++, action);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Moves on, alarm by alarm. */
    public void advance(Duration duration) {
        Instant end = now.plus(duration);
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry entry = entries.remove();
            now = entry.at();
            entry.action().run();
        }
        now = end;
    }
}
