package dev.rill.reply;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.markup.Beginning;
import dev.rill.markup.Typesetter;
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
import dev.rill.telegram.method.SendMessageDraft;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way into one chat: which messages show it, and what stands in the open one. Confined to the chat's
 * loop; one call at a time.
 *
 * <p>Messages before the open one are full and are never touched again. What a message shows is drawn when its call may go.
 * A text that Telegram refuses for its formatting goes without.
 */
final class Showing {
    private static final int METHOD_UNKNOWN = 404;
    private static final int LEAST_GROWTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Screen screen;
    private final ChatId chat;
    private final Outbox outbox;
    private final Time time;
    private final LostMessage lost;
    private final List<Long> messages;
    private Optional<Draft> latest = Optional.empty();
    private final Preview preview;
    private final Drafts liveDrafts;
    private boolean previewing;
    private Optional<Ticket<?>> waiting = Optional.empty();
    private Leaf drawn = Leaf.NOTHING;
    private Leaf shown = Leaf.NOTHING;
    private Instant shownAt = Instant.EPOCH;
    private boolean tooLittle;
    private Runnable hurry = () -> {};
    private int openPage;
    private Beginning openFrom = Beginning.OF_TEXT;
    private int limit = Typesetter.MESSAGE_LIMIT;
    private boolean plain;
    private boolean openIsGone;
    private boolean publishing;
    private boolean done;
    private long drafts;
    private long publications;

    Showing(Screen screen, Outbox outbox, Time time, Drafts drafts) {
        this.screen = screen;
        this.chat = screen.place().chat();
        this.outbox = outbox;
        this.time = time;
        this.messages = new ArrayList<>(screen.messages());
        this.lost = new LostMessage(screen, outbox, time);
        this.preview = new Preview(screen.place(), outbox, time);
        this.liveDrafts = drafts;
        this.previewing = drafts.areThereFor(screen.place());
    }

    /** Takes note of a draft, and says whether somebody has to show it; the last one lets a waiting call go at once. */
    boolean note(Draft draft) {
        drafts++;
        latest = Optional.of(draft);
        if (draft.isLast()) {
            waiting.ifPresent(Ticket::hurry);
            hurry.run();
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
        boolean wordless = latest.map(Draft::isWordless).orElse(true);
        if (done || wordless || (openIsGone && !last)) {
            return Uni.createFrom().voidItem();
        }
        return previewing && !last && openPage == messages.size() ? preview(onFirstWords) : say(onFirstWords);
    }

    /** Shows the open message as a live draft, and says it where it turns out to be full or the last. */
    private Uni<Void> preview(Runnable onFirstWords) {
        Ticket<Void> ticket = new Ticket<>(chat, Urgency.PREVIEW, () -> sketch(onFirstWords));
        waiting = Optional.of(ticket);
        return outbox.send(ticket)
                .onItemOrFailure()
                .transformToUni((shown, failure) -> failure == null ? sketched(onFirstWords) : unsketched(failure))
                .chain(more -> more ? publish(onFirstWords) : Uni.createFrom().voidItem());
    }

    private Optional<SendMessageDraft> sketch(Runnable onFirstWords) {
        waiting = Optional.empty();
        drawn = latest.map(draft -> Leaf.draw(draft, openFrom, limit)).orElse(Leaf.NOTHING);
        if (drawn.isFull() || drawn.last()) {
            return Optional.empty();
        }
        Optional<SendMessageDraft> draft = preview.draw(drawn);
        draft.ifPresent(call -> {
            publications++;
            onFirstWords.run();
        });
        return draft;
    }

    private Uni<Boolean> sketched(Runnable onFirstWords) {
        return drawn.isFull() || drawn.last()
                ? say(onFirstWords).replaceWith(false)
                : Uni.createFrom().item(isBehind());
    }

    /** Whether to try again at once, by a message then. */
    private Uni<Boolean> unsketched(Throwable failure) {
        if (!(failure instanceof TelegramException refusal)) {
            return Uni.createFrom().failure(failure);
        }
        return switch (refusal.failure()) {
            case TelegramFailure.RetryAfter limit -> Uni.createFrom().item(false);
            case Unreachable broken -> Uni.createFrom().item(false);
            case TelegramFailure.Garbled garbled -> Uni.createFrom().item(false);
            case Blocked blocked -> Uni.createFrom().failure(failure);
            case TelegramFailure unable -> {
                if (unable instanceof BadRequest unknown && unknown.status() == METHOD_UNKNOWN) {
                    liveDrafts.areUnknown();
                }
                previewing = false;
                preview.end();
                yield Uni.createFrom().item(true);
            }
        };
    }

    private Uni<Void> say(Runnable onFirstWords) {
        boolean last = latest.map(Draft::isLast).orElse(false);
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
        drawn = latest.map(draft -> Leaf.draw(draft, openFrom, limit)).orElse(Leaf.NOTHING);
        tooLittle = isTooLittle();
        if (tooLittle || drawn.body().isEmpty() || drawn.looksLike(shown)) {
            return Optional.empty();
        }
        publications++;
        preview.end();
        if (openPage == 0 && shown.body().isEmpty()) {
            onFirstWords.run();
        }
        InlineKeyboardMarkup keyboard = drawn.keyboard().orElse(null);
        return Optional.of(openPage < messages.size() ? edit(keyboard) : send(keyboard));
    }

    /** A few letters are not worth an update, unless they are all that comes for a while. */
    private boolean isTooLittle() {
        int growth = drawn.body().text().length() - shown.body().text().length();
        return !drawn.last()
                && !drawn.isFull()
                && !shown.body().isEmpty()
                && growth >= 0
                && growth < LEAST_GROWTH
                && time.now().isBefore(shownAt.plus(PATIENCE));
    }

    /** Waits until even a few letters are worth an update, or until nothing more will come. */
    private Uni<Boolean> untilWorthWhile() {
        Duration rest = Duration.between(time.now(), shownAt.plus(PATIENCE));
        return Uni.createFrom().emitter(emitter -> {
            Time.Alarm alarm = time.after(rest, () -> emitter.complete(true));
            hurry = () -> {
                alarm.cancel();
                emitter.complete(true);
            };
            emitter.onTermination(alarm::cancel);
        });
    }

    private EditMessageText edit(@Nullable InlineKeyboardMarkup keyboard) {
        return new EditMessageText(
                chat.value(),
                messages.get(openPage),
                drawn.body().text(),
                entities(),
                LinkPreviewOptions.NONE,
                keyboard);
    }

    private SendMessage send(@Nullable InlineKeyboardMarkup keyboard) {
        lost.mayBeLost();
        Long topic = screen.place().topic() == 0 ? null : screen.place().topic();
        return new SendMessage(chat.value(), topic, drawn.body().text(), entities(), LinkPreviewOptions.NONE, keyboard);
    }

    private @Nullable List<MessageEntity> entities() {
        return plain || drawn.body().entities().isEmpty() ? null : drawn.body().entities();
    }

    /** Whether there is more to say at once. */
    private Uni<Boolean> arrived(@Nullable SentMessage sent) {
        if (tooLittle) {
            return untilWorthWhile();
        }
        shown = drawn;
        shownAt = time.now();
        boolean isNew = openPage == messages.size();
        if (sent != null && isNew) {
            messages.add(sent.messageId());
            lost.isKnown();
        }
        boolean full = drawn.isFull();
        if (full) {
            openFrom = drawn.next().orElseThrow();
            openPage = Math.min(openPage + 1, messages.size());
            shown = Leaf.NOTHING;
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
                && latest.map(draft -> draft.length() > drawn.length() || draft.isLast())
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
            case BadRequest bad
            when !plain && !drawn.body().entities().isEmpty() -> {
                plain = true;
                yield Uni.createFrom().item(true);
            }
            case BadRequest bad when last && openPage < messages.size() -> replaceOpen(true);
            case TooLong tooLong
            when limit > Typesetter.MESSAGE_LIMIT / 8 -> {
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
        shown = Leaf.NOTHING;
        return Uni.createFrom().item(now);
    }
}
