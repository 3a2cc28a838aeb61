package dev.rill.storage;

import java.time.Duration;

/** Processes for tests of other rooms. */
public final class Replicas {
    private Replicas() {}

    /** One that has just registered. */
    public static Replica register(TestDatabase postgres) {
        return new Replica(postgres.database(), new Patient());
    }

    private record Patient() implements StorageSettings {
        @Override
        public boolean embedded() {
            return false;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(2);
        }
    }
}
