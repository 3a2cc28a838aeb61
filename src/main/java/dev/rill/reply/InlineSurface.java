package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.markup.Formatted;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.TelegramFailure.Blocked;
import dev.rill.telegram.TelegramFailure.NotFound;
import dev.rill.telegram.TelegramFailure.NotModified;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.EditInlineMessageText;
import dev.rill.telegram.method.Payer;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.LinkPreviewOptions;
import io.smallrye.mutiny.Uni;

/**
 * A message that somebody sent by way of the bot, or that answers a guest's question. It stands already, in a chat where the
 * bot may say nothing else: so there is one page, and what does not fit on it is left out, and said to be.
 */
final class InlineSurface implements Surface {
    private final Screen.Inline screen;
    private final Outbox outbox;
    private final Standing standing;

    InlineSurface(Screen.Inline screen, Outbox outbox, Time time) {
        this.screen = screen;
        this.outbox = outbox;
        this.standing = new Standing(time);
    }

    @Override
    public Uni<Outcome> show(OpenPage page) {
        if (page.number() > 0) {
            return Uni.createFrom().item(Outcome.NO_ROOM);
        }
        standing.approach(page);
        Ticket<Void> ticket = new Ticket<>(
                new Payer.InlineMessage(screen.message()),
                urgency(page),
                () -> standing.renew(page).map(this::edit));
        page.onLast(ticket::hurry);
        return outbox.send(ticket)
                .onItemOrFailure()
                .transformToUni((done, failure) -> failure == null ? standing.settle(page) : refused(failure, page));
    }

    @Override
    public int room() {
        return Typesetter.MESSAGE_LIMIT
                - screen.heading().height()
                - screen.more().height();
    }

    @Override
    public boolean takesRich() {
        return false;
    }

    @Override
    public Uni<Void> close(int pages) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public void leave() {}

    private static Urgency urgency(OpenPage page) {
        return page.isLast() ? Urgency.FINAL : Urgency.INTERMEDIATE;
    }

    private EditInlineMessageText edit(Leaf leaf) {
        Formatted body = leaf.isFull() ? leaf.body().above(screen.more()) : leaf.body();
        Formatted whole = screen.heading().above(body);
        return new EditInlineMessageText(
                screen.message(),
                whole.text(),
                whole.entities(),
                LinkPreviewOptions.NONE,
                leaf.keyboard().orElse(null));
    }

    private Uni<Outcome> refused(Throwable failure, OpenPage page) {
        if (!(failure instanceof TelegramException refusal)) {
            return Uni.createFrom().failure(failure);
        }
        return switch (refusal.failure()) {
            case NotModified same when standing.isDoubtful() -> Uni.createFrom().item(Outcome.AGAIN);
            case NotModified same -> standing.settle(page);
            case NotFound gone -> Uni.createFrom().failure(failure);
            case Blocked blocked -> Uni.createFrom().failure(failure);
            case TelegramFailure overtaken
            when standing.isOvertaken(page) -> Uni.createFrom().item(Outcome.AGAIN);
            case Unreachable broken when page.isLast() -> Uni.createFrom().item(Outcome.AGAIN);
            case TelegramFailure form
            when page.simplify(form) -> Uni.createFrom().item(Outcome.AGAIN);
            case TelegramFailure other when page.isLast() -> Uni.createFrom().failure(failure);
            case TelegramFailure dropped -> Uni.createFrom().item(Outcome.DROPPED);
        };
    }
}
