package dev.rill.reply;

import dev.rill.kernel.Place;
import dev.rill.kernel.Time;
import dev.rill.telegram.method.SendChatAction;
import dev.rill.telegram.outbox.Outbox;
import java.time.Duration;
import java.util.Optional;

/** The "typing…" of one answer: shown at once, renewed before its 5 seconds are over, until somebody stops it. */
final class Typing {
    private static final Duration RENEWAL = Duration.ofSeconds(4);

    private final SendChatAction action;
    private final Outbox outbox;
    private final Time time;
    private Optional<Time.Alarm> renewal = Optional.empty();
    private boolean stopped;

    Typing(Place place, Outbox outbox, Time time) {
        this.action = new SendChatAction(place.chat().value(), place.topic() == 0 ? null : place.topic(), "typing");
        this.outbox = outbox;
        this.time = time;
    }

    void start() {
        if (!stopped) {
            outbox.nudge(action).subscribe().with(done -> {});
            renewal = Optional.of(time.after(RENEWAL, this::start));
        }
    }

    void stop() {
        stopped = true;
        renewal.ifPresent(Time.Alarm::cancel);
    }
}
