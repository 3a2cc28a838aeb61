package dev.rill.playground.model;

import java.time.Duration;

/**
 * How fast an answer is told.
 *
 * @param first from the request to the first piece
 * @param between from one piece to the next; zero is as fast as the reader takes them
 * @param phase the part of {@code between} that lies between the first and the second piece, above 0 and at most 1;
 *     different phases keep streams that begin together from speaking in chorus
 */
record Pace(Duration first, Duration between, double phase) {
    static final Pace NORMAL = of(Duration.ofMillis(300), 40);

    /** Zero pieces a second stands for no pause at all. */
    static Pace of(Duration first, double perSecond) {
        return new Pace(first, perSecond <= 0 ? Duration.ZERO : Duration.ofNanos((long) (1e9 / perSecond)), 1);
    }

    Pace in(double newPhase) {
        return new Pace(first, between, newPhase);
    }

    /** Everything takes {@code factor} times as long; zero takes no time. */
    Pace slower(double factor) {
        return new Pace(times(first, factor), times(between, factor), phase);
    }

    /** When a whole answer of that many pieces would be told. */
    Duration whole(int pieces) {
        return first.plus(between.multipliedBy(Math.max(0, pieces - 1)));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
