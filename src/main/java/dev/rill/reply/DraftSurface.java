package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.TelegramFailure.BadRequest;
import dev.rill.telegram.TelegramFailure.Blocked;
import dev.rill.telegram.TelegramFailure.ChatMigrated;
import dev.rill.telegram.TelegramFailure.Garbled;
import dev.rill.telegram.TelegramFailure.RetryAfter;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.SendMessageDraft;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Live drafts: a page grows in one, and becomes a message when it is full or the last. Where Telegram takes no draft, the
 * page goes on as a message that is edited.
 */
final class DraftSurface implements Surface {
    private final Screen.Chat screen;
    private final Outbox outbox;
    private final Abilities abilities;
    private final EditSurface messages;
    private final Preview preview;
    private boolean able = true;
    private boolean asMessage;

    DraftSurface(Screen.Chat screen, Outbox outbox, Time time, Abilities abilities) {
        this.screen = screen;
        this.outbox = outbox;
        this.abilities = abilities;
        this.messages = new EditSurface(screen, outbox, time, abilities);
        this.preview = new Preview(screen, outbox, time);
    }

    @Override
    public Uni<Outcome> show(OpenPage page) {
        return able && !page.isLast() && !messages.has(page.number()) ? sketch(page) : say(page);
    }

    @Override
    public boolean takesRich() {
        return true;
    }

    @Override
    public Uni<Void> close(int pages) {
        return messages.close(pages);
    }

    @Override
    public void leave() {
        preview.end();
    }

    private Uni<Outcome> sketch(OpenPage page) {
        Ticket<Void> ticket = new Ticket<>(screen.place().chat(), Urgency.PREVIEW, () -> draw(page));
        page.onLast(ticket::hurry);
        return outbox.send(ticket)
                .onItemOrFailure()
                .transformToUni((done, failure) -> failure == null ? sketched(page) : refused(failure));
    }

    private Optional<SendMessageDraft> draw(OpenPage page) {
        Leaf leaf = page.draw();
        asMessage = leaf.isFull() || leaf.last() || leaf.rich().isPresent();
        if (asMessage) {
            return Optional.empty();
        }
        Optional<SendMessageDraft> draft = preview.draw(leaf);
        draft.ifPresent(call -> page.goes());
        return draft;
    }

    private Uni<Outcome> sketched(OpenPage page) {
        return asMessage ? say(page) : Uni.createFrom().item(Outcome.SHOWN);
    }

    private Uni<Outcome> say(OpenPage page) {
        preview.end();
        return messages.show(page);
    }

    private Uni<Outcome> refused(Throwable failure) {
        if (!(failure instanceof TelegramException refusal)) {
            return Uni.createFrom().failure(failure);
        }
        return switch (refusal.failure()) {
            case RetryAfter limit -> Uni.createFrom().item(Outcome.DROPPED);
            case Unreachable broken -> Uni.createFrom().item(Outcome.DROPPED);
            case Garbled garbled -> Uni.createFrom().item(Outcome.DROPPED);
            case Blocked blocked -> Uni.createFrom().failure(failure);
            case ChatMigrated migrated -> Uni.createFrom().failure(failure);
            case TelegramFailure unable -> {
                if (unable instanceof BadRequest bad && bad.isUnknownMethod()) {
                    abilities.lackDrafts();
                }
                able = false;
                preview.end();
                yield Uni.createFrom().item(Outcome.AGAIN);
            }
        };
    }
}
