package dev.rill.reply;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure.NotModified;
import dev.rill.telegram.method.EditMessageReplyMarkup;
import dev.rill.telegram.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds a message of ours whose id we never learned.
 *
 * <p>{@code sendMessage} is not idempotent, and a bot cannot list its messages. So when a process dies, or a connection
 * breaks, between a send and its answer, nobody knows whether the message stands in the chat. Sending again could say
 * everything twice. But an edit tells: taking the buttons from a message that has none changes nothing, and is answered
 * {@code message is not modified} if the message is ours, and {@code not found} or {@code can't be edited} if it is not.
 * The Bot API's server answers that without an edit, so it costs no budget.
 *
 * <p>Ids grow, so the message we look for is among those shortly after the one that it follows. In private chats the ids are
 * shared by all of the bot's private chats, so ids that other chats are known to have used are left out; those that nobody
 * knows are simply not found.
 */
final class LostMessage {
    private static final int REACH = 1_000;
    private static final int MOST_PROBES = 100;
    private static final int PROBES_AT_ONCE = 8;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Screen.Chat screen;
    private final Outbox outbox;
    private final Time time;
    private boolean lost;
    private int searches;

    LostMessage(Screen.Chat screen, Outbox outbox, Time time) {
        this.screen = screen;
        this.outbox = outbox;
        this.time = time;
        this.lost = screen.lostTrack();
    }

    /** A message is about to be sent. */
    void mayBeLost() {
        lost = true;
    }

    /** Its answer has come, whatever that says. */
    void isKnown() {
        lost = false;
    }

    /** Looks for it, if there may be one; a second search of the same answer waits a little first. */
    Uni<Optional<Long>> find(List<Long> known) {
        if (!lost) {
            return Uni.createFrom().item(Optional.empty());
        }
        long after = known.stream().mapToLong(id -> id).max().orElse(screen.after());
        return time.pause(PAUSE.multipliedBy(Math.min(searches++, 30)))
                .chain(() -> screen.memory().others())
                .chain(others -> search(after, others))
                .invoke(() -> lost = false);
    }

    private Uni<Optional<Long>> search(long after, Set<Long> others) {
        return Multi.createFrom()
                .items(LongStream.rangeClosed(after + 1, after + REACH)
                        .boxed()
                        .filter(id -> !others.contains(id))
                        .limit(MOST_PROBES))
                .onItem()
                .transformToUni(id -> isOurs(id).map(ours -> ours ? Optional.of(id) : Optional.<Long>empty()))
                .merge(PROBES_AT_ONCE)
                .select()
                .where(Optional::isPresent)
                .toUni()
                .onItem()
                .ifNull()
                .continueWith(Optional.empty());
    }

    private Uni<Boolean> isOurs(long id) {
        ChatId chat = screen.place().chat();
        return outbox.inquire(new EditMessageReplyMarkup(chat.value(), id))
                .replaceWith(true)
                .onFailure(TelegramException.class)
                .recoverWithItem(failure -> failure.failure() instanceof NotModified);
    }
}
