package dev.rill.kernel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;

/** The clock and its alarms; virtual in tests. */
public interface Time {
    Instant now();

    /**
     * Runs the action once, on the event loop that asked, at the earliest after the delay (milliseconds count, less is
     * rounded up).
     */
    Alarm after(Duration delay, Runnable action);

    /** A recipe that completes after the delay. */
    default Uni<Void> pause(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            Alarm alarm = after(delay, () -> emitter.complete(null));
            emitter.onTermination(alarm::cancel);
        });
    }

    /** A pending action. */
    interface Alarm {
        /** Does nothing once the action has run. */
        void cancel();
    }
}
