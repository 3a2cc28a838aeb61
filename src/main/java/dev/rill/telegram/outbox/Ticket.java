package dev.rill.telegram.outbox;

import dev.rill.kernel.ChatId;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.Payer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place in the queue before a chat, or before an inline message. What is sent is asked for when its turn has come, so a growing text goes out as it is then;
 * and it may become more urgent while it waits. Confined to the chat's loop.
 *
 * @param <R> what Telegram answers
 */
public final class Ticket<R> {
    private final Payer payer;
    private final Supplier<Optional<? extends Method<R>>> method;
    private Urgency urgency;
    private Runnable onHurry = () -> {};
    private boolean repeatable = true;
    private int repeats;

    /** A place in the queue before a chat. */
    public Ticket(ChatId chat, Urgency urgency, Supplier<Optional<? extends Method<R>>> method) {
        this(new Payer.Chat(chat), urgency, method);
    }

    /** A place in the queue before whoever pays. */
    public Ticket(Payer payer, Urgency urgency, Supplier<Optional<? extends Method<R>>> method) {
        this.payer = payer;
        this.urgency = urgency;
        this.method = method;
    }

    /** A call that is known beforehand; its method must have a payer. */
    public static <R> Ticket<R> of(Method<R> method, Urgency urgency) {
        return new Ticket<>(method.payer().orElseThrow(), urgency, () -> Optional.of(method));
    }

    /** Lets a waiting call go as a final one; without effect once it has gone. */
    public void hurry() {
        urgency = Urgency.FINAL;
        onHurry.run();
    }

    Payer payer() {
        return payer;
    }

    Urgency urgency() {
        return urgency;
    }

    /** What is to be sent now; empty where there is nothing left to send. */
    Optional<? extends Method<R>> draw() {
        Optional<? extends Method<R>> drawn = method.get();
        repeatable = drawn.map(Method::idempotent).orElse(true);
        return drawn;
    }

    /** Whether what was drawn last does no harm when it lands twice. */
    boolean isRepeatable() {
        return repeatable;
    }

    void onHurry(Runnable action) {
        onHurry = action;
    }

    int countRepeat() {
        return repeats++;
    }
}
