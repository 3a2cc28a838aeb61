package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.telegram.method.SendChatAction;
import dev.rill.telegram.outbox.Outbox;
import java.time.Duration;
import java.util.Optional;

/**
 * The "typing…" of one answer: shown at once, renewed before its 5 seconds are over, until somebody stops it. Only in a chat
 * that the bot may write to.
 */
final class Typing {
    private static final Duration RENEWAL = Duration.ofSeconds(4);

    private final Optional<SendChatAction> action;
    private final Outbox outbox;
    private final Time time;
    private Optional<Time.Alarm> renewal = Optional.empty();
    private boolean stopped;

    Typing(Screen screen, Outbox outbox, Time time) {
        this.action = switch (screen) {
            case Screen.Chat chat ->
                Optional.of(new SendChatAction(chat.place().chat().value(), chat.thread(), "typing"));
            case Screen.Inline inline -> Optional.empty();
        };
        this.outbox = outbox;
        this.time = time;
    }

    void start() {
        if (stopped || action.isEmpty()) {
            return;
        }
        outbox.nudge(action.get()).subscribe().with(done -> {});
        renewal = Optional.of(time.after(RENEWAL, this::start));
    }

    void stop() {
        stopped = true;
        renewal.ifPresent(Time.Alarm::cancel);
    }
}
