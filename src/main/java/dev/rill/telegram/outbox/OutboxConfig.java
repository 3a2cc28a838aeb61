package dev.rill.telegram.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pace of growing answers. */
@ConfigMapping(prefix = "rill.stream")
public interface OutboxConfig {
    /**
     * Between intermediate updates at the start of an answer in a private chat ({@code STREAM_PRIVATE_INTERVAL}). Shorter
     * looks livelier and leaves no room for the final text, which then waits up to a second.
     */
    @WithDefault("1500ms")
    Duration privateInterval();

    /** The same in groups ({@code STREAM_GROUP_INTERVAL}), where 20 a minute are shared by everything that is sent. */
    @WithDefault("3s")
    Duration groupInterval();
}
