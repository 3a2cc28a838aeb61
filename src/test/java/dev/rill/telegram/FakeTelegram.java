package dev.rill.telegram;

import dev.rill.kernel.VirtualTime;
import dev.rill.telegram.method.AnswerGuestQuery;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.EditInlineMessageText;
import dev.rill.telegram.method.EditMessageReplyMarkup;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.EditRichMessage;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendChatAction;
import dev.rill.telegram.method.SendDocument;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.method.SendRichMessage;
import dev.rill.telegram.method.SendVoice;
import dev.rill.telegram.type.SentGuestMessage;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Telegram as far as one chat's messages go, on a virtual clock: keeps what is sent and edited, and fails or waits as a test
 * tells it to.
 */
public final class FakeTelegram implements BotApi {
    private final VirtualTime time;
    private final List<Call> calls = new ArrayList<>();
    private final SortedMap<Long, String> messages = new TreeMap<>();
    private final Map<String, String> inline = new LinkedHashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private Duration latency = Duration.ZERO;
    private long lastId = 100;
    private int atOnce;
    private int mostAtOnce;

    public FakeTelegram(VirtualTime time) {
        this.time = time;
    }

    /** A call as it came, and when. */
    public record Call(Duration at, Method<?> method) {}

    private record Trouble(TelegramFailure failure, boolean landsAllTheSame) {}

    /** The next call to a chat fails so; troubles are used up one by one. */
    public void refuseNext(TelegramFailure failure) {
        troubles.add(new Trouble(failure, false));
    }

    /** The next call has its effect, and its answer is lost. */
    public void loseNextAnswer() {
        troubles.add(new Trouble(new TelegramFailure.Unreachable("connection reset", true), true));
    }

    /** Every answer takes that long. */
    public void slow(Duration answerAfter) {
        latency = answerAfter;
    }

    /** A message that stands in the chat without anybody having been told. */
    public long plant(String text) {
        messages.put(++lastId, text);
        return lastId;
    }

    /** Ids that other chats have used up meanwhile. */
    public void skipIds(int count) {
        lastId += count;
    }

    public void deleteAll() {
        messages.clear();
    }

    /** Texts of the messages that stand in the chat, oldest first, names of the files among them, and of the inline messages that have got one. */
    public List<String> shown() {
        return Stream.concat(messages.values().stream(), inline.values().stream())
                .toList();
    }

    /** How many calls were on their way at the same time, at most; chat actions are not counted. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Sends and edits only. */
    public List<Call> texts() {
        return calls.stream()
                .filter(call -> call.method() instanceof SendMessage
                        || call.method() instanceof EditMessageText
                        || call.method() instanceof EditInlineMessageText)
                .toList();
    }

    @Override
    public <R> Uni<R> call(Method<R> method) {
        return Uni.createFrom().emitter(emitter -> {
            calls.add(new Call(time.elapsed(), method));
            int counts = method instanceof SendChatAction ? 0 : 1;
            atOnce += counts;
            mostAtOnce = Math.max(mostAtOnce, atOnce);
            if (latency.isZero()) {
                arrive(method, counts, emitter);
            } else {
                time.after(latency, () -> arrive(method, counts, emitter));
            }
        });
    }

    private <R> void arrive(Method<R> method, int counts, UniEmitter<? super R> emitter) {
        atOnce -= counts;
        answer(method, emitter);
    }

    private <R> void answer(Method<R> method, UniEmitter<? super R> emitter) {
        Optional<Trouble> trouble = Optional.ofNullable(hasAnEffect(method) ? troubles.poll() : null);
        if (trouble.isPresent() && !trouble.get().landsAllTheSame()) {
            emitter.fail(new TelegramException(trouble.get().failure()));
            return;
        }
        try {
            Object answer = apply(method);
            if (trouble.isPresent()) {
                emitter.fail(new TelegramException(trouble.get().failure()));
            } else {
                emitter.complete(answer == null ? null : method.answer().cast(answer));
            }
        } catch (TelegramException refusal) {
            emitter.fail(refusal);
        }
    }

    private static boolean hasAnEffect(Method<?> method) {
        return method.payer().isPresent() || method instanceof AnswerGuestQuery;
    }

    private @Nullable Object apply(Method<?> method) {
        return switch (method) {
            case SendMessage send -> {
                messages.put(++lastId, send.text());
                yield new SentMessage(lastId);
            }
            case EditMessageText edit -> {
                requireOther(edit.messageId(), edit.text());
                messages.put(edit.messageId(), edit.text());
                yield new SentMessage(edit.messageId());
            }
            case SendDocument send -> {
                messages.put(++lastId, send.document().name());
                yield new SentMessage(lastId);
            }
            case SendVoice send -> {
                messages.put(++lastId, send.voice().name());
                yield new SentMessage(lastId);
            }
            case SendRichMessage send -> {
                messages.put(++lastId, send.richMessage().markdown());
                yield new SentMessage(lastId);
            }
            case EditRichMessage edit -> {
                requireOther(edit.messageId(), edit.richMessage().markdown());
                messages.put(edit.messageId(), edit.richMessage().markdown());
                yield new SentMessage(edit.messageId());
            }
            case EditInlineMessageText edit -> {
                if (edit.text().equals(inline.put(edit.inlineMessageId(), edit.text()))) {
                    throw new TelegramException(new TelegramFailure.NotModified());
                }
                yield null;
            }
            case AnswerGuestQuery answer -> {
                String id = "AAGuest" + (inline.size() + 1);
                inline.put(id, answer.result().inputMessageContent().messageText());
                yield new SentGuestMessage(id);
            }
            case EditMessageReplyMarkup edit -> {
                requireOther(edit.messageId(), messages.getOrDefault(edit.messageId(), ""));
                yield null;
            }
            case DeleteMessages delete -> {
                delete.messageIds().forEach(messages::remove);
                yield null;
            }
            default -> null;
        };
    }

    private void requireOther(long id, String text) {
        if (!messages.containsKey(id)) {
            throw new TelegramException(new TelegramFailure.NotFound("Bad Request: message to edit not found"));
        }
        if (text.equals(messages.get(id))) {
            throw new TelegramException(new TelegramFailure.NotModified());
        }
    }
}
