package dev.rill.reply;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.markup.Splitter;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.TelegramFailure.BadRequest;
import dev.rill.telegram.TelegramFailure.Blocked;
import dev.rill.telegram.TelegramFailure.ChatMigrated;
import dev.rill.telegram.TelegramFailure.NotFound;
import dev.rill.telegram.TelegramFailure.NotModified;
import dev.rill.telegram.TelegramFailure.TooLong;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way into one chat: which messages show it, and what stands in the open one. Confined to the chat's
 * loop; one call at a time.
 *
 * <p>Pages before the open one are full and are never touched again. A page's text is drawn when its call may go.
 */
final class Showing {
    private final Screen screen;
    private final ChatId chat;
    private final Outbox outbox;
    private final LostMessage lost;
    private final List<Long> messages;
    private Optional<Draft> latest = Optional.empty();
    private Optional<Ticket<SentMessage>> waiting = Optional.empty();
    private Page drawn = Page.NOTHING;
    private Page shown = Page.NOTHING;
    private int openPage;
    private int openFrom;
    private int limit = Splitter.MESSAGE_LIMIT;
    private boolean openIsGone;
    private boolean publishing;
    private boolean done;
    private long drafts;
    private long publications;

    Showing(Screen screen, Outbox outbox, Time time) {
        this.screen = screen;
        this.chat = screen.place().chat();
        this.outbox = outbox;
        this.messages = new ArrayList<>(screen.messages());
        this.lost = new LostMessage(screen, outbox, time);
    }

    /** A message's worth of an answer. */
    private record Page(String text, Optional<InlineKeyboardMarkup> keyboard, int end, boolean full, boolean last) {
        private static final Page NOTHING = new Page("", Optional.empty(), 0, false, false);

        boolean looksLike(Page other) {
            return text.equals(other.text) && keyboard.equals(other.keyboard);
        }
    }

    /** Takes note of a draft, and says whether somebody has to show it; the last one lets a waiting call go at once. */
    boolean note(Draft draft) {
        drafts++;
        latest = Optional.of(draft);
        if (draft.isLast()) {
            waiting.ifPresent(Ticket::hurry);
            return true;
        }
        return !publishing;
    }

    void tell(ReplyMeter meter) {
        meter.showed(drafts, publications);
    }

    /** Brings the chat up to the latest draft; the recipe completes when that is done or has been given up. */
    Uni<Void> show(Runnable onFirstWords) {
        return Uni.createFrom().deferred(() -> {
            publishing = true;
            return publish(onFirstWords).onTermination().invoke(() -> publishing = false);
        });
    }

    private Uni<Void> publish(Runnable onFirstWords) {
        boolean last = latest.map(Draft::isLast).orElse(false);
        boolean wordless = latest.map(Draft::length).orElse(0) == 0;
        if (done || wordless || (openIsGone && !last)) {
            return Uni.createFrom().voidItem();
        }
        Ticket<SentMessage> ticket = new Ticket<>(chat, urgency(last), () -> draw(onFirstWords));
        waiting = Optional.of(ticket);
        return prepareSend()
                .chain(() -> outbox.send(ticket))
                .onItemOrFailure()
                .transformToUni((sent, failure) -> failure == null ? arrived(sent) : refused(failure))
                .chain(more -> more ? publish(onFirstWords) : Uni.createFrom().voidItem());
    }

    /** First words are as good as a reply: somebody waits for them. */
    private Urgency urgency(boolean last) {
        if (last) {
            return Urgency.FINAL;
        }
        return messages.isEmpty() ? Urgency.REPLY : Urgency.INTERMEDIATE;
    }

    /** Before a send: one that an earlier attempt made must not be made again, and this one must not get lost. */
    private Uni<Void> prepareSend() {
        if (openPage < messages.size()) {
            return Uni.createFrom().voidItem();
        }
        return lost.find(messages)
                .invoke(found -> found.ifPresent(messages::add))
                .chain(found -> found.isPresent()
                        ? screen.memory().keep(List.copyOf(messages))
                        : screen.memory().sending(messages.size() + 1));
    }

    private Optional<Method<SentMessage>> draw(Runnable onFirstWords) {
        waiting = Optional.empty();
        drawn = latest.map(this::open).orElse(Page.NOTHING);
        if (drawn.text().isEmpty() || drawn.looksLike(shown)) {
            return Optional.empty();
        }
        publications++;
        if (openPage == 0 && shown.text().isEmpty()) {
            onFirstWords.run();
        }
        InlineKeyboardMarkup keyboard = drawn.keyboard().orElse(null);
        return Optional.of(openPage < messages.size() ? edit(keyboard) : send(keyboard));
    }

    private Page open(Draft draft) {
        String rest = draft.text().between(openFrom, Math.min(draft.length(), openFrom + limit + 1));
        int cut = Splitter.cut(rest, limit);
        boolean full = cut < rest.length();
        boolean last = !full && draft.isLast();
        return new Page(
                rest.substring(0, cut).strip(), full ? Optional.empty() : draft.keyboard(), openFrom + cut, full, last);
    }

    private EditMessageText edit(@Nullable InlineKeyboardMarkup keyboard) {
        return new EditMessageText(
                chat.value(), messages.get(openPage), drawn.text(), LinkPreviewOptions.NONE, keyboard);
    }

    private SendMessage send(@Nullable InlineKeyboardMarkup keyboard) {
        lost.mayBeLost();
        Long topic = screen.place().topic() == 0 ? null : screen.place().topic();
        return new SendMessage(chat.value(), topic, drawn.text(), LinkPreviewOptions.NONE, keyboard);
    }

    /** Whether there is more to say at once. */
    private Uni<Boolean> arrived(@Nullable SentMessage sent) {
        shown = drawn;
        boolean isNew = openPage == messages.size();
        if (sent != null && isNew) {
            messages.add(sent.messageId());
            lost.isKnown();
        }
        boolean full = drawn.full();
        if (full) {
            openFrom = drawn.end();
            openPage = Math.min(openPage + 1, messages.size());
            shown = Page.NOTHING;
        }
        Uni<Void> keeping = isNew
                ? screen.memory().keep(List.copyOf(messages))
                : Uni.createFrom().voidItem();
        return keeping.chain(() -> drawn.last() ? finish() : Uni.createFrom().voidItem())
                .map(kept -> full || isBehind());
    }

    /** Whether there is text that no call has taken along. */
    private boolean isBehind() {
        return !done
                && latest.map(draft -> draft.length() > drawn.end() || draft.isLast())
                        .orElse(false);
    }

    /** An earlier attempt may have needed more messages than this one. */
    private Uni<Void> finish() {
        done = true;
        int used = Math.min(messages.size(), openPage + 1);
        List<Long> superfluous = List.copyOf(messages.subList(used, messages.size()));
        if (superfluous.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.send(Ticket.of(new DeleteMessages(chat.value(), superfluous), Urgency.FINAL))
                .onFailure(TelegramException.class)
                .recoverWithNull();
    }

    /** Whether to try again at once. */
    private Uni<Boolean> refused(Throwable failure) {
        if (!(failure instanceof TelegramException refusal)) {
            return Uni.createFrom().failure(failure);
        }
        boolean last = latest.map(Draft::isLast).orElse(false);
        return switch (refusal.failure()) {
            case NotModified same -> arrived(null);
            case NotFound gone -> replaceOpen(last);
            case BadRequest bad when last && openPage < messages.size() -> replaceOpen(true);
            case TooLong tooLong
            when limit > Splitter.MESSAGE_LIMIT / 8 -> {
                limit = limit * 3 / 4;
                yield Uni.createFrom().item(true);
            }
            case Unreachable broken when last -> Uni.createFrom().item(true);
            case Blocked blocked -> Uni.createFrom().failure(failure);
            case ChatMigrated migrated -> Uni.createFrom().failure(failure);
            case TelegramFailure other when last -> Uni.createFrom().failure(failure);
            case TelegramFailure dropped -> Uni.createFrom().item(false);
        };
    }

    /** The open message cannot be edited any more: the rest comes in a new one, once, when it is complete. */
    private Uni<Boolean> replaceOpen(boolean now) {
        openIsGone = true;
        messages.subList(openPage, messages.size()).clear();
        shown = Page.NOTHING;
        return Uni.createFrom().item(now);
    }
}
