package dev.rill.reply;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.TelegramFailure.BadRequest;
import dev.rill.telegram.TelegramFailure.Blocked;
import dev.rill.telegram.TelegramFailure.ChatMigrated;
import dev.rill.telegram.TelegramFailure.NotFound;
import dev.rill.telegram.TelegramFailure.NotModified;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.EditRichMessage;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.method.SendRichMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InputRichMessage;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of ours: each is sent with its first words and edited from there on. */
final class EditSurface implements Surface {
    private final Screen.Chat screen;
    private final ChatId chat;
    private final Outbox outbox;
    private final Abilities abilities;
    private final LostMessage lost;
    private final Standing standing;
    private final List<Long> messages;
    private boolean gone;

    EditSurface(Screen.Chat screen, Outbox outbox, Time time, Abilities abilities) {
        this.screen = screen;
        this.chat = screen.place().chat();
        this.outbox = outbox;
        this.abilities = abilities;
        this.lost = new LostMessage(screen, outbox, time);
        this.standing = new Standing(time);
        this.messages = new ArrayList<>(screen.messages());
    }

    /** Whether a message stands there for that page. */
    boolean has(int page) {
        return page < messages.size();
    }

    @Override
    public Uni<Outcome> show(OpenPage page) {
        if (gone && !page.isLast()) {
            return Uni.createFrom().item(Outcome.DROPPED);
        }
        standing.approach(page);
        Ticket<SentMessage> ticket =
                new Ticket<>(chat, urgency(page), () -> standing.renew(page).map(leaf -> call(page.number(), leaf)));
        page.onLast(ticket::hurry);
        return prepareSend(page.number())
                .chain(() -> outbox.send(ticket))
                .onItemOrFailure()
                .transformToUni((sent, failure) -> failure == null ? arrived(sent, page) : refused(failure, page));
    }

    @Override
    public boolean takesRich() {
        return true;
    }

    /** An earlier attempt may have needed more messages than this one. */
    @Override
    public Uni<Void> close(int pages) {
        List<Long> superfluous = List.copyOf(messages.subList(Math.min(messages.size(), pages), messages.size()));
        if (superfluous.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.send(Ticket.of(new DeleteMessages(chat.value(), superfluous), Urgency.FINAL))
                .onFailure(TelegramException.class)
                .recoverWithNull();
    }

    @Override
    public void leave() {}

    /** First words are as good as a reply: somebody waits for them. */
    private Urgency urgency(OpenPage page) {
        if (page.isLast()) {
            return Urgency.FINAL;
        }
        return has(page.number()) ? Urgency.INTERMEDIATE : Urgency.REPLY;
    }

    /** Before a send: one that an earlier attempt made must not be made again, and this one must not get lost. */
    private Uni<Void> prepareSend(int page) {
        if (has(page)) {
            return Uni.createFrom().voidItem();
        }
        return lost.find(messages)
                .invoke(found -> found.ifPresent(messages::add))
                .chain(found -> found.isPresent()
                        ? screen.memory().keep(List.copyOf(messages))
                        : screen.memory().sending(messages.size() + 1));
    }

    private Method<SentMessage> call(int page, Leaf leaf) {
        if (has(page)) {
            return edit(messages.get(page), leaf);
        }
        lost.mayBeLost();
        return send(page, leaf);
    }

    private Method<SentMessage> edit(long message, Leaf leaf) {
        InlineKeyboardMarkup keyboard = leaf.keyboard().orElse(null);
        return leaf.rich()
                .<Method<SentMessage>>map(
                        rich -> new EditRichMessage(chat.value(), message, new InputRichMessage(rich), keyboard))
                .orElseGet(() -> new EditMessageText(
                        chat.value(), message, leaf.body().text(), leaf.entities(), LinkPreviewOptions.NONE, keyboard));
    }

    private Method<SentMessage> send(int page, Leaf leaf) {
        InlineKeyboardMarkup keyboard = leaf.keyboard().orElse(null);
        return leaf.rich()
                .<Method<SentMessage>>map(rich -> new SendRichMessage(
                        chat.value(), screen.thread(), new InputRichMessage(rich), keyboard, screen.reply(page)))
                .orElseGet(() -> new SendMessage(
                        chat.value(),
                        screen.thread(),
                        leaf.body().text(),
                        leaf.entities(),
                        LinkPreviewOptions.NONE,
                        keyboard,
                        screen.reply(page)));
    }

    private Uni<Outcome> arrived(@Nullable SentMessage sent, OpenPage page) {
        if (sent == null || has(page.number())) {
            return standing.settle(page);
        }
        messages.add(sent.messageId());
        lost.isKnown();
        return screen.memory().keep(List.copyOf(messages)).chain(() -> standing.settle(page));
    }

    private Uni<Outcome> refused(Throwable failure, OpenPage page) {
        if (!(failure instanceof TelegramException refusal)) {
            return Uni.createFrom().failure(failure);
        }
        if (!refusal.failure().mayHaveLanded()) {
            lost.isKnown();
        }
        boolean last = page.isLast();
        return switch (refusal.failure()) {
            case NotModified same when standing.isDoubtful() -> Uni.createFrom().item(Outcome.AGAIN);
            case NotModified same when has(page.number()) -> arrived(null, page);
            case NotFound missing -> goAway(page);
            case Blocked blocked -> Uni.createFrom().failure(failure);
            case ChatMigrated migrated -> Uni.createFrom().failure(failure);
            case TelegramFailure overtaken
            when standing.isOvertaken(page) -> Uni.createFrom().item(Outcome.AGAIN);
            case Unreachable broken when last -> Uni.createFrom().item(Outcome.AGAIN);
            case TelegramFailure form
            when page.simplify(form) -> {
                if (form instanceof BadRequest bad && bad.isUnknownMethod()) {
                    abilities.lackRichMessages();
                }
                yield Uni.createFrom().item(Outcome.AGAIN);
            }
            case BadRequest bad when last && has(page.number()) -> replace(page);
            case TelegramFailure other when last -> Uni.createFrom().failure(failure);
            case TelegramFailure dropped -> Uni.createFrom().item(Outcome.DROPPED);
        };
    }

    /** The last words are refused for a reason that we do not know: what stands there makes room for a message with all of them. */
    private Uni<Outcome> replace(OpenPage page) {
        DeleteMessages old = new DeleteMessages(chat.value(), List.of(messages.get(page.number())));
        return outbox.send(Ticket.of(old, Urgency.FINAL))
                .onFailure(TelegramException.class)
                .recoverWithNull()
                .chain(() -> goAway(page));
    }

    /** The open message cannot be edited any more: the rest comes in a new one, once, when it is complete. */
    private Uni<Outcome> goAway(OpenPage page) {
        gone = true;
        messages.subList(page.number(), messages.size()).clear();
        standing.vanish();
        return Uni.createFrom().item(page.isLast() ? Outcome.AGAIN : Outcome.DROPPED);
    }
}
