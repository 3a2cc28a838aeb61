package dev.rill.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Rill starts and stops. */
@ConfigMapping(prefix = "rill.ops")
public interface OpsConfig {
    /**
     * How long running answers may take to finish after a stop was asked for ({@code SHUTDOWN_TIMEOUT}). What is not done by
     * then is taken up by another replica or at the next start. Must be shorter than the orchestrator's patience before it
     * kills.
     */
    @WithDefault("25s")
    Duration shutdownTimeout();
}
