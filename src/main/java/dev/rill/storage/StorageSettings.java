package dev.rill.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the storage room can be told. Where the database is, stands in {@code quarkus.datasource.*}. */
@ConfigMapping(prefix = "rill.storage")
interface StorageSettings {
    /**
     * Whether the database is the embedded one, which exactly one process can hold. Set by the process itself at its start;
     * all other replicas are then known to be dead at once, with no need to wait for their heartbeats to grow old.
     */
    @WithDefault("false")
    boolean embedded();

    /**
     * How often this process says that it is alive. A process counts as dead after six seconds of silence, so anything
     * above two seconds makes a busy moment look like a death; anything shorter is work for nothing.
     */
    @WithDefault("2s")
    Duration heartbeat();
}
