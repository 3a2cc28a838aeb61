package dev.rill.model.speech;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How answers are read aloud. */
@ConfigMapping(prefix = "rill.speech")
public interface SpeechConfig {
    /** The model of {@code POST /audio/speech}. No name is built in: unset switches voice replies off. */
    Optional<String> model();

    /** Whose voice it is, as that model calls it. Unset, voice replies are off too, and the start-up check says so. */
    Optional<String> voice();

    /** The longest wait for a whole clip. A long answer takes its time; whoever waits longer has read it by then. */
    @WithDefault("60s")
    Duration timeout();

    /** Clips that may be in the making at the same moment, since each is held in memory; an answer beyond those stays unread. */
    @WithDefault("64")
    int atOnce();
}
