package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.telegram.method.SendMessageDraft;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import java.time.Duration;
import java.util.Optional;

/**
 * The live draft of the message that is being written. Confined to the chat's loop.
 *
 * <p>Telegram takes a draft away after 30 seconds of silence, so it is sent again before; and a draft that came behind the
 * message that ends it would stand there as a ghost, so it goes through the same gate as that message, one call at a time,
 * and has nothing to send any more once that message was drawn.
 */
final class Preview {
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final Screen.Chat screen;
    private final Outbox outbox;
    private final Time time;
    private long draftId;
    private Leaf sketched = Leaf.NOTHING;
    private Optional<SendMessageDraft> standing = Optional.empty();
    private Optional<Time.Alarm> renewal = Optional.empty();

    Preview(Screen.Chat screen, Outbox outbox, Time time) {
        this.screen = screen;
        this.outbox = outbox;
        this.time = time;
        this.draftId = 1 + (time.now().toEpochMilli() & 0x3fff_ffff);
    }

    /** The call that shows the leaf; empty where it stands there already. */
    Optional<SendMessageDraft> draw(Leaf leaf) {
        if (leaf.body().isEmpty() || leaf.body().equals(sketched.body())) {
            return Optional.empty();
        }
        sketched = leaf;
        standing = Optional.of(new SendMessageDraft(
                screen.place().chat().value(),
                screen.thread(),
                draftId,
                leaf.body().text(),
                leaf.entities(),
                true));
        renewLater();
        return standing;
    }

    /** The message itself is about to be sent; what follows is another one's draft. */
    void end() {
        renewal.ifPresent(Time.Alarm::cancel);
        standing = Optional.empty();
        sketched = Leaf.NOTHING;
        draftId++;
    }

    private void renewLater() {
        renewal.ifPresent(Time.Alarm::cancel);
        renewal = Optional.of(time.after(RENEWAL, this::renew));
    }

    private void renew() {
        if (standing.isEmpty()) {
            return;
        }
        outbox.send(new Ticket<>(screen.place().chat(), Urgency.PREVIEW, () -> standing))
                .subscribe()
                .with(done -> renewLater(), refused -> renewLater());
    }
}
