package dev.rill.turn;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Optional;

/**
 * Lets somebody end an answer from outside. The stop is an item beside the model's, so it can neither overtake the text
 * before it nor be lost. Confined to the chat's loop.
 */
final class StopSwitch {
    private Optional<MultiEmitter<? super Signal>> emitter = Optional.empty();
    private boolean pressed;

    /** The stop, if it comes; completes with it, or when the answer ends by itself. */
    Multi<Signal> signals() {
        return Multi.createFrom().emitter(subscriber -> emitter = Optional.of(subscriber));
    }

    /**
     * Emits the stop, and one item after it: the stage that ends the model's stream looks at the item behind the last.
     */
    void press() {
        pressed = true;
        emitter.ifPresent(subscriber -> {
            subscriber.emit(new Signal.Stop());
            subscriber.emit(new Signal.Stop());
            subscriber.complete();
        });
    }

    /** The answer has ended; unless the switch itself did that, there is nothing left to stop. */
    void retire() {
        if (!pressed) {
            emitter.ifPresent(MultiEmitter::complete);
        }
    }
}
