package dev.rill.playground.limit;

import java.time.Duration;

/**
 * The budgets of one chat. Not thread-safe: the world's lock guards it.
 *
 * <p>A call that breaks a limit draws nothing; it starts a penalty instead, and each call inside a penalty makes it longer.
 * Times are those of a monotonic clock, in nanoseconds.
 */
public final class ChatBudget {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int SHORTEST_PENALTY = 3;
    private final boolean group;
    private final Window minute = new Window(Duration.ofSeconds(60));
    private final Window draftsShort = new Window(Duration.ofSeconds(5));
    private final Window draftsLong = new Window(Duration.ofSeconds(30));
    private final Penalty messagePenalty = new Penalty();
    private final Penalty draftPenalty = new Penalty();
    private double tokens;
    private long filledAt;
    private int violations;
    private int refusals;

    /** A fresh budget, full. */
    public ChatBudget(boolean group, Limits limits, long now) {
        this.group = group;
        this.tokens = limits.burst();
        this.filledAt = now;
    }

    /**
     * Draws one call.
     *
     * @param enforced whether breaking a limit has consequences; counted it is in any case
     */
    public Ruling spend(Spending spending, Limits limits, long now, boolean enforced) {
        var penalty = penalty(spending);
        if (penalty.runs(now)) {
            violations++;
            refusals++;
            return new Ruling(penalty.knock(now), true, true);
        }
        refill(limits, now);
        var wait = wait(spending, limits, now);
        if (wait == 0) {
            draw(spending, now);
            return Ruling.PASSED;
        }
        violations++;
        if (!enforced) {
            return new Ruling(0, true, false);
        }
        var seconds = (int) Math.max(SHORTEST_PENALTY, (wait + SECOND - 1) / SECOND);
        penalty.start(now, seconds);
        refusals++;
        return new Ruling(seconds, true, false);
    }

    /** Closes the door for so many seconds without a reason, as a fault does. */
    public void penalise(Spending spending, int seconds, long now) {
        penalty(spending).start(now, seconds);
        refusals++;
    }

    /** Opens all doors. */
    public void pardon() {
        messagePenalty.lift();
        draftPenalty.lift();
    }

    /** What stands in the budget now. */
    public Gauge gauge(Limits limits, long now) {
        refill(limits, now);
        var allowed = group ? limits.groupPerMinute() : limits.perMinute() + limits.grace();
        var remaining = messagePenalty.remaining(now);
        var draftRemaining = draftPenalty.remaining(now);
        return new Gauge(
                tokens,
                minute.used(now),
                allowed,
                draftsShort.used(now),
                draftsLong.used(now),
                remaining.compareTo(draftRemaining) > 0 ? remaining : draftRemaining,
                violations,
                refusals);
    }

    private Penalty penalty(Spending spending) {
        return spending == Spending.DRAFT ? draftPenalty : messagePenalty;
    }

    private void refill(Limits limits, long now) {
        tokens = Math.min(limits.burst(), tokens + (now - filledAt) * limits.perSecond() / SECOND);
        filledAt = now;
    }

    private long wait(Spending spending, Limits limits, long now) {
        return switch (spending) {
            case DRAFT ->
                Math.max(draftsShort.delay(now, limits.draftsShort()), draftsLong.delay(now, limits.draftsLong()));
            case MESSAGE ->
                group ? Math.max(bucketWait(limits), minute.delay(now, limits.groupPerMinute())) : bucketWait(limits);
            case EDIT ->
                Math.max(
                        bucketWait(limits),
                        minute.delay(now, group ? limits.groupPerMinute() : limits.perMinute() + limits.grace()));
        };
    }

    private long bucketWait(Limits limits) {
        // A millisecond's worth of grace: two clocks never agree better.
        return tokens > 0.999 ? 0 : (long) Math.ceil((1 - tokens) / limits.perSecond() * SECOND);
    }

    private void draw(Spending spending, long now) {
        if (spending == Spending.DRAFT) {
            draftsShort.add(now);
            draftsLong.add(now);
            return;
        }
        tokens = Math.max(0, tokens - 1);
        minute.add(now);
    }
}
