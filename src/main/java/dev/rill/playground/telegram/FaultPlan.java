package dev.rill.playground.telegram;

import java.time.Duration;
import java.util.Optional;

/**
 * A fault as it is ordered: what, for whom, how long. A plan is changed by its {@code for…}, {@code on…} methods, each of
 * which gives a new one.
 *
 * @param lasting how long it lies in wait
 * @param times how many calls it hits
 * @param skip how many calls that it would hit it lets pass first
 */
public record FaultPlan(
        FaultKind kind,
        Optional<Long> chat,
        Optional<String> method,
        Optional<Duration> lasting,
        Optional<Integer> times,
        int skip,
        Duration measure) {
    private static final Duration OUTAGE = Duration.ofSeconds(5);
    private static final Duration SLOWNESS = Duration.ofSeconds(10);

    /** The next call is answered 429 with this many seconds. */
    public static FaultPlan tooManyRequests(int seconds) {
        return new FaultPlan(
                FaultKind.TOO_MANY_REQUESTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Duration.ofSeconds(seconds));
    }

    /** Any kind with its usual measure: once, an outage for 5 s, slowness for 10 s. */
    public static FaultPlan of(FaultKind kind) {
        return new FaultPlan(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Duration.ofSeconds(3));
    }

    /** Only for calls that name this chat. */
    public FaultPlan forChat(long id) {
        return new FaultPlan(kind, Optional.of(id), method, lasting, times, skip, measure);
    }

    /** Only for this method. */
    public FaultPlan onMethod(String name) {
        return new FaultPlan(kind, chat, Optional.of(name), lasting, times, skip, measure);
    }

    /** For a time. */
    public FaultPlan lasting(Duration duration) {
        return new FaultPlan(kind, chat, method, Optional.of(duration), times, skip, measure);
    }

    /** For so many calls. */
    public FaultPlan times(int calls) {
        return new FaultPlan(kind, chat, method, lasting, Optional.of(calls), skip, measure);
    }

    /** Only from the call on that comes after so many others which it would hit. */
    public FaultPlan skipping(int calls) {
        return new FaultPlan(kind, chat, method, lasting, times, calls, measure);
    }

    /** How slow, or how long a penalty. */
    public FaultPlan measured(Duration duration) {
        return new FaultPlan(kind, chat, method, lasting, times, skip, duration);
    }

    Fault begin(String id, long now) {
        var span = lasting.or(() -> times.isPresent() ? Optional.empty() : usual());
        var until = span.map(duration -> now + duration.toMillis()).orElse(Long.MAX_VALUE);
        int left = times.orElse(span.isPresent() ? Integer.MAX_VALUE : 1);
        return new Fault(id, kind, chat, method, until, skip, left, measure);
    }

    private Optional<Duration> usual() {
        return switch (kind) {
            case DOWN -> Optional.of(OUTAGE);
            case SLOW -> Optional.of(SLOWNESS);
            case TOO_MANY_REQUESTS,
                    HTML,
                    CUT,
                    ERROR,
                    NOT_MODIFIED,
                    CANT_PARSE,
                    MESSAGE_GONE,
                    BLOCKED,
                    MIGRATED,
                    UNKNOWN_METHOD -> Optional.empty();
        };
    }
}
