package dev.rill.model.reach;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far people's own endpoints and assistants may be, and how much they may ask of us. */
@ConfigMapping(prefix = "rill.reach")
public interface ReachConfig {
    /**
     * Whether they may stand in the operator's own network and speak plain HTTP. Right for a server at home whose people are
     * known; for a public bot it opens the network behind it to everybody.
     */
    @WithDefault("false")
    boolean allowPrivate();

    /** The longest look-up of a name. */
    @WithDefault("5s")
    Duration lookupTimeout();

    /** The longest wait for a connection to stand. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** The longest silence before the first word: models at home are loaded first. */
    @WithDefault("2m")
    Duration firstWordTimeout();

    /** The longest silence between words. */
    @WithDefault("1m")
    Duration silenceTimeout();

    /** The longest answer from beginning to end; without it a server could keep an answer open for good. */
    @WithDefault("15m")
    Duration longestAnswer();

    /**
     * The largest answer, with all that is around its words: some servers write half a kilobyte about each. It is read as
     * it comes, so the memory that it takes is that of its words.
     */
    @WithDefault("32M")
    MemorySize largestAnswer();

    /** The largest piece that has to be held whole: an event of a stream, or an answer that is one document. */
    @WithDefault("1M")
    MemorySize largestPiece();

    /** How many connections one address may be given by each event loop; those who come later wait. */
    @WithDefault("64")
    int connections();
}
