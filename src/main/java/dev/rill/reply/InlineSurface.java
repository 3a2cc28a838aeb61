package dev.rill.reply;

import dev.rill.kernel.Time;
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
 * bot may say nothing else: so there is one page, and what does not fit on it is left out.
 */
final class InlineSurface implements Surface {
    private static final String MORE = " …";

    private final Screen.Inline screen;
    private final Outbox outbox;
    private final Standing standing;
    /** Whether the last words were there when the call was made: the outbox repeats such a one by itself. */
    private boolean conclusive;

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
        conclusive = page.isLast();
        Ticket<Void> ticket = new Ticket<>(new Payer.InlineMessage(screen.message()), urgency(page), () -> {
            conclusive = page.isLast();
            return standing.renew(page).map(this::edit);
        });
        page.onLast(ticket::hurry);
        return outbox.send(ticket)
                .onItemOrFailure()
                .transformToUni((done, failure) -> failure == null ? standing.settle(page) : refused(failure, page));
    }

    @Override
    public int room() {
        return Typesetter.MESSAGE_LIMIT - MORE.length();
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
        return new EditInlineMessageText(
                screen.message(),
                leaf.isFull() ? leaf.body().text() + MORE : leaf.body().text(),
                leaf.entities(),
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
            when page.isLast() && !conclusive -> Uni.createFrom().item(Outcome.AGAIN);
            case Unreachable broken when page.isLast() -> Uni.createFrom().item(Outcome.AGAIN);
            case TelegramFailure form
            when page.simplify(form) -> Uni.createFrom().item(Outcome.AGAIN);
            case TelegramFailure other when page.isLast() -> Uni.createFrom().failure(failure);
            case TelegramFailure dropped -> Uni.createFrom().item(Outcome.DROPPED);
        };
    }
}
