package dev.rill.turn;

import java.util.Optional;
import java.util.function.Consumer;

/** Lets somebody end an answer from outside, once. Confined to the chat's loop. */
final class StopSwitch {
    private Optional<Order> given = Optional.empty();
    private Consumer<Order> writer = order -> {};

    /** What ends an answer. */
    enum Order {
        /** Enough was said: what is there stays. */
        STOP,
        /** The question has changed: nobody waits for this answer any more. */
        DROP
    }

    /** Who follows an order; one that was given before is followed at once. */
    void connect(Consumer<Order> onOrder) {
        writer = onOrder;
        given.ifPresent(onOrder);
    }

    boolean isGiven() {
        return given.isPresent();
    }

    void give(Order order) {
        if (given.isEmpty()) {
            given = Optional.of(order);
            writer.accept(order);
        }
    }
}
