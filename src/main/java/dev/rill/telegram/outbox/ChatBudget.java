package dev.rill.telegram.outbox;

import dev.rill.telegram.method.Payer;
import java.time.Duration;
import java.time.Instant;

/**
 * What one chat, or one inline message, may still be told, and when. Plain arithmetic on instants; confined to the chat's loop.
 *
 * <p>Telegram's figures (bots FAQ, and the Bot API's maintainer): about one send or edit a second in a chat, short bursts
 * tolerated; about 20 edits a minute; at most 20 messages a minute in a group; drafts and chat actions together 20 in 5 s
 * and 40 in 30 s. Sends and edits share one budget.
 *
 * <p>The pace follows from three rules. A <em>second</em> bucket of two lets two calls go in one second, and one a second
 * from there on. A <em>minute</em> window holds 20. An intermediate update leaves the last of the two, and the last few of
 * the 20, to finals and replies, so a final text goes at once; and its distance from the call before grows with what the
 * last minute has seen, so a long answer settles at some 15 updates a minute instead of running dry.
 *
 * <p>Limits differ by chat and are not published, so a 429 teaches: each one slows the updates of its chat by half of the
 * usual distance, up to four times that distance, and ten quiet minutes bring it back.
 */
final class ChatBudget {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration BURST = SECOND;
    private static final int PER_MINUTE = 20;
    private static final int KEPT_FOR_FINALS = 4;
    private static final int UNHURRIED = 6;
    private static final double GROWTH = 0.2;

    private static final Duration LIVELY = Duration.ofMillis(300);
    private static final Duration SUSTAINED = Duration.ofMillis(900);
    private static final int LIVELY_PREVIEWS = 12;
    private static final double LESSON = 0.5;
    private static final double SLOWEST = 4;
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final Duration interval;
    private final SlidingWindow minute = new SlidingWindow(PER_MINUTE, Duration.ofMinutes(1));
    private final SlidingWindow actionBurst = new SlidingWindow(20, Duration.ofSeconds(5));
    private final SlidingWindow actionFlow = new SlidingWindow(40, Duration.ofSeconds(30));
    private Instant lastCall = Instant.EPOCH;
    private Instant lastPreview = Instant.EPOCH;
    private Instant previewsClosedUntil = Instant.EPOCH;
    /** The bucket as one instant: each call moves it a second on, from now at the earliest; at most a second ahead. */
    private Instant paidUntil = Instant.EPOCH;

    private Instant closedUntil = Instant.EPOCH;
    /** How many times the usual distance was right when the last penalty ended. */
    private double learned = 1;

    /** An inline message's own limit is unknown; those who edit one every 1.2 s do well. */
    ChatBudget(Payer payer, OutboxConfig config) {
        this.interval = switch (payer) {
            case Payer.Chat chat when !chat.id().isPrivate() -> config.groupInterval();
            case Payer.Chat chat -> config.privateInterval();
            case Payer.InlineMessage message -> config.privateInterval();
        };
    }

    /** The first instant at which a call of that urgency may go. */
    Instant permittedAt(Urgency urgency, Instant now) {
        Instant at = latest(now, closedUntil);
        return switch (urgency) {
            case FINAL, REPLY, BULK -> latest(latest(at, paidUntil.minus(BURST)), minute.freeAt(PER_MINUTE, now));
            case PREVIEW -> latest(latest(at, previewsClosedUntil), nextPreview(now));
            case INTERMEDIATE ->
                latest(
                        latest(at, lastCall.plus(distance(now))),
                        latest(paidUntil, minute.freeAt(PER_MINUTE - KEPT_FOR_FINALS, now)));
        };
    }

    void spend(Instant now) {
        paidUntil = latest(paidUntil, now).plus(SECOND);
        minute.record(now);
        lastCall = now;
    }

    /** Lively at first, then as fast as half a minute's budget lasts. */
    private Instant nextPreview(Instant now) {
        Duration pause = actionFlow.used(now) < LIVELY_PREVIEWS ? LIVELY : SUSTAINED;
        return latest(lastPreview.plus(pause), latest(actionBurst.freeAt(20, now), actionFlow.freeAt(40, now)));
    }

    void spendPreview(Instant now) {
        actionBurst.record(now);
        actionFlow.record(now);
        lastPreview = now;
    }

    /** Telegram has limited the drafts of this chat, and nothing else. */
    void closePreviewsUntil(Instant end) {
        previewsClosedUntil = latest(previewsClosedUntil, end);
    }

    /** Spends from the budget of drafts and chat actions, if there is something left in it now. */
    boolean spendAction(Instant now) {
        boolean free = !now.isBefore(closedUntil)
                && actionBurst.freeAt(20, now).equals(now)
                && actionFlow.freeAt(40, now).equals(now);
        if (free) {
            actionBurst.record(now);
            actionFlow.record(now);
        }
        return free;
    }

    /** Telegram has answered 429: no call before that instant, and slower ones after it. */
    void closeUntil(Instant end) {
        learned = Math.min(SLOWEST, slowness(end) + LESSON);
        closedUntil = latest(closedUntil, end);
    }

    Instant closedUntil() {
        return closedUntil;
    }

    /** Whether a limit that Telegram set still slows the updates. */
    boolean isSlowed(Instant now) {
        return slowness(now) > 1;
    }

    /** Whether nothing of the past matters any more. */
    boolean isFresh(Instant now) {
        return now.isAfter(closedUntil.plus(RECOVERY)) && minute.used(now) == 0 && actionFlow.used(now) == 0;
    }

    private Duration distance(Instant now) {
        int beyond = Math.max(0, minute.used(now) - UNHURRIED);
        return Duration.ofMillis(Math.round(interval.toMillis() * (1 + GROWTH * beyond) * slowness(now)));
    }

    /** Times the usual distance. */
    private double slowness(Instant now) {
        double recovered = Math.max(0, Duration.between(closedUntil, now).toMillis()) / (double) RECOVERY.toMillis();
        return learned - (learned - 1) * Math.min(1, recovered);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
