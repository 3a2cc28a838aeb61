package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.TelegramFailure.Garbled;
import dev.rill.telegram.TelegramFailure.RetryAfter;
import dev.rill.telegram.TelegramFailure.Unauthorized;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.Payer;
import dev.rill.telegram.method.SendChatAction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The one scheduler of everything that goes out to people.
 *
 * <p>Each chat has a {@link Gate}: one call at a time, the most urgent first, when the {@link ChatBudget} permits it. A 429
 * closes that gate alone, for exactly its time, and the time is kept over a restart. Finals are repeated until they have
 * arrived, replies for a while, intermediate updates never. Nothing here reads a model, so no limit ever stalls one.
 *
 * <p>Recipes are to be subscribed on the chat's loop ({@link dev.rill.kernel.Loops}).
 */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration FIRST_REPEAT = Duration.ofMillis(500);
    private static final Duration LONGEST_REPEAT = Duration.ofSeconds(60);
    private static final int REPEATS_OF_A_REPLY = 6;

    private final BotApi api;
    private final Penalties penalties;
    private final OutboxConfig config;
    private final Time time;
    private final OutboxMeter meter;
    private final BulkBudget bulk = new BulkBudget();
    private final Map<Payer, Gate> gates = new ConcurrentHashMap<>();

    Outbox(BotApi api, Penalties penalties, OutboxConfig config, Time time, OutboxMeter meter) {
        this.api = api;
        this.penalties = penalties;
        this.config = config;
        this.time = time;
        this.meter = meter;
        meter.watch(this::slowed);
    }

    /**
     * Sends what the ticket says when its turn has come.
     *
     * @return Telegram's answer, or null where the ticket had nothing to send any more; fails with {@link
     *     TelegramException} when repeating does not help, or an intermediate update did not get through
     */
    public <R> Uni<R> send(Ticket<R> ticket) {
        return Uni.createFrom().deferred(() -> {
            Gate gate = gate(ticket.payer());
            return gate.enter(ticket)
                    .chain(() -> go(gate, ticket))
                    .onFailure(TelegramException.class)
                    .recoverWithUni(failure -> repeat(ticket, failure.failure()));
        });
    }

    /** Shows a chat action if its budget has room, and never fails: nobody misses it. */
    public Uni<Void> nudge(SendChatAction action) {
        return Uni.createFrom().deferred(() -> {
            Gate gate = gate(action.payer().orElseThrow());
            if (!gate.budget().spendAction(time.now())) {
                return Uni.createFrom().voidItem();
            }
            return api.call(action)
                    .onFailure(TelegramException.class)
                    .recoverWithUni(failure -> noteLimit(gate, action.payer().orElseThrow(), failure));
        });
    }

    /**
     * A question to Telegram about a chat, which costs no budget and may go beside others. Waits where a 429 closed the
     * chat, and is repeated until Telegram says something of substance.
     */
    public <R> Uni<R> inquire(Method<R> method) {
        return Uni.createFrom().deferred(() -> {
            Payer payer = method.payer().orElseThrow();
            Gate gate = gate(payer);
            Duration closed = Duration.between(time.now(), gate.budget().closedUntil());
            return (closed.isPositive() ? time.pause(closed) : Uni.createFrom().voidItem())
                    .chain(() -> api.call(method))
                    .onItem()
                    .invoke(() -> gate.budget().spend(time.now()))
                    .onFailure(failure -> failure instanceof TelegramException refusal
                            && refusal.failure() instanceof TelegramFailure.NotModified)
                    .invoke(() -> gate.budget().spend(time.now()))
                    .onFailure(TelegramException.class)
                    .call(failure -> noteLimit(gate, payer, failure))
                    .onFailure(Outbox::isPassing)
                    .recoverWithUni(() -> time.pause(SECOND).chain(() -> inquire(method)));
        });
    }

    /** A call that no chat pays for: once, at once. */
    public <R> Uni<R> unbudgeted(Method<R> method) {
        return api.call(method);
    }

    /** Takes up the penalties that a former process left. */
    public Uni<Void> restore() {
        return penalties
                .lasting(time.now())
                .invoke(lasting -> lasting.forEach(
                        (chat, until) -> gate(new Payer.Chat(chat)).closeUntil(until)))
                .replaceWithVoid();
    }

    /** A chat has another number now, and a limit that Telegram set goes along. On the new chat's loop. */
    public void follow(ChatId from, ChatId to) {
        Optional.ofNullable(gates.get(new Payer.Chat(from)))
                .map(gate -> gate.budget().closedUntil())
                .filter(time.now()::isBefore)
                .ifPresent(gate(new Payer.Chat(to))::closeUntil);
    }

    /** A figure for the operator, read from any thread: off by a few at the most. */
    private long slowed() {
        Instant now = time.now();
        return gates.values().stream()
                .filter(gate -> gate.budget().isSlowed(now))
                .count();
    }

    private Gate gate(Payer payer) {
        return gates.computeIfAbsent(
                payer, id -> new Gate(new ChatBudget(id, config), bulk, time, () -> gates.remove(id)));
    }

    private <R> Uni<R> go(Gate gate, Ticket<R> ticket) {
        Optional<? extends Method<R>> method = ticket.draw();
        if (method.isEmpty()) {
            gate.leave();
            return Uni.createFrom().nullItem();
        }
        Instant now = time.now();
        spend(gate, ticket.urgency(), now);
        return api.call(method.get())
                .onFailure(TelegramException.class)
                .call(failure -> noteLimit(gate, ticket, failure))
                .onTermination()
                .invoke(gate::leave)
                .invoke(() -> meter.sent(ticket.urgency()));
    }

    private void spend(Gate gate, Urgency urgency, Instant now) {
        if (urgency == Urgency.PREVIEW) {
            gate.budget().spendPreview(now);
            return;
        }
        gate.budget().spend(now);
        if (urgency == Urgency.BULK) {
            bulk.spend(now);
        }
    }

    /** Drafts are limited apart from messages: a limit on them must not hold up the message that ends them. */
    private Uni<Void> noteLimit(Gate gate, Ticket<?> ticket, TelegramException failure) {
        if (ticket.urgency() == Urgency.PREVIEW && failure.failure() instanceof RetryAfter limit) {
            gate.budget().closePreviewsUntil(time.now().plus(limit.pause()));
            meter.limited();
            return Uni.createFrom().voidItem();
        }
        return noteLimit(gate, ticket.payer(), failure);
    }

    private Uni<Void> noteLimit(Gate gate, Payer payer, TelegramException failure) {
        if (!(failure.failure() instanceof RetryAfter limit)) {
            return Uni.createFrom().voidItem();
        }
        Instant until = time.now().plus(limit.pause());
        gate.closeUntil(until);
        meter.limited();
        return switch (payer) {
            case Payer.Chat chat -> keep(chat.id(), until, limit);
            case Payer.InlineMessage message -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> keep(ChatId chat, Instant until, RetryAfter limit) {
        return penalties
                .keep(chat, until)
                .invoke(() -> LOG.infof(
                        "chat %s is closed for %d s by Telegram",
                        chat, limit.pause().toSeconds()))
                .onFailure()
                .recoverWithUni(cause -> {
                    LOG.warnf(
                            "cannot keep the penalty of chat %s: %s",
                            chat, cause.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }

    private <R> Uni<R> repeat(Ticket<R> ticket, TelegramFailure failure) {
        Uni<R> again = send(ticket);
        Uni<R> givenUp = Uni.createFrom().failure(new TelegramException(failure));
        if (ticket.urgency() == Urgency.INTERMEDIATE || ticket.urgency() == Urgency.PREVIEW) {
            return givenUp;
        }
        return switch (failure) {
            case RetryAfter limit -> again;
            case Unreachable unreachable when !mayLandTwice(ticket, unreachable) -> later(ticket, again, givenUp);
            case Garbled garbled -> later(ticket, again, givenUp);
            case Unauthorized unauthorized -> later(ticket, again, givenUp);
            default -> givenUp;
        };
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof TelegramException refusal
                && (refusal.failure() instanceof RetryAfter
                        || refusal.failure() instanceof Unreachable
                        || refusal.failure() instanceof Garbled);
    }

    private static boolean mayLandTwice(Ticket<?> ticket, Unreachable failure) {
        return failure.mayHaveLanded() && !ticket.isRepeatable();
    }

    private <R> Uni<R> later(Ticket<R> ticket, Uni<R> again, Uni<R> givenUp) {
        int repeats = ticket.countRepeat();
        if (ticket.urgency().compareTo(Urgency.REPLY) >= 0 && repeats >= REPEATS_OF_A_REPLY) {
            return givenUp;
        }
        Duration doubled = FIRST_REPEAT.multipliedBy(1L << Math.min(repeats, 10));
        return time.pause(doubled.compareTo(LONGEST_REPEAT) < 0 ? doubled : LONGEST_REPEAT)
                .chain(() -> again);
    }
}
