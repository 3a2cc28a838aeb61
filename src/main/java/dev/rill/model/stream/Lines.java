package dev.rill.model.stream;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What it takes to talk to providers: connections, the ramp before them, the watch on silence, and when to hang up. It knows
 * no address and no key. One for the operator's provider, one for all servers that people named; for the life of the
 * process, and for every event loop.
 */
public final class Lines implements AutoCloseable {
    /** Pictures travel as single events of megabytes; beyond this something is wrong. */
    private static final int LARGEST_PIECE = 32 << 20;

    private static final int STRANGERS_AT_ONCE = 1024;
    private static final int STRANGERS_WAITING = 10_000;
    private static final Backoff WITH_STRANGERS = new Backoff(
            1,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            () -> ThreadLocalRandom.current().nextDouble());

    private final Vertx vertx;
    private final Connections connections;
    private final Ramp ramp;
    private final Backoff backoff;
    private final Limits limits;
    private final StallWatch watch;
    private final int firstWordTicks;
    private final int silenceTicks;
    private final int answerTicks;
    private final long ticker;

    private Lines(Vertx vertx, Connections connections, Ramp ramp, Backoff backoff, Limits limits) {
        this.vertx = vertx;
        this.connections = connections;
        this.ramp = ramp;
        this.backoff = backoff;
        this.limits = limits;
        Duration first = limits.firstWord();
        Duration silence = limits.silence();
        this.watch = StallWatch.fineEnoughFor(first.compareTo(silence) < 0 ? first : silence);
        this.firstWordTicks = watch.ticks(first);
        this.silenceTicks = watch.ticks(silence);
        this.answerTicks = watch.ticks(limits.answer());
        this.ticker = vertx.setPeriodic(watch.tick().toMillis(), fired -> watch.advance());
    }

    /** To the operator's provider, which may take its time and send what it likes. */
    static Lines of(Vertx vertx, BaseUrl url, ModelConfig config) {
        Limits limits = new Limits(
                config.connectTimeout(),
                config.firstWordTimeout(),
                config.silenceTimeout(),
                Duration.ofMillis(Integer.MAX_VALUE),
                Long.MAX_VALUE,
                LARGEST_PIECE,
                config.connections());
        return new Lines(
                vertx,
                Connections.of(vertx, url, config),
                new Ramp(config.connectingAtOnce(), config.waitingAtMost()),
                Backoff.of(config, () -> ThreadLocalRandom.current().nextDouble()),
                limits);
    }

    /** To servers that people named. Opens nothing yet. */
    public static Lines toStrangers(Vertx vertx, Limits limits) {
        return toStrangers(vertx, limits, Optional.empty());
    }

    /** The same with other authorities than those that this machine trusts. */
    static Lines toStrangers(Vertx vertx, Limits limits, Optional<TrustOptions> trust) {
        Ramp ramp = new Ramp(STRANGERS_AT_ONCE, STRANGERS_WAITING);
        return new Lines(vertx, Connections.toStrangers(vertx, limits, trust), ramp, WITH_STRANGERS, limits);
    }

    @Override
    public void close() {
        vertx.cancelTimer(ticker);
        connections.close();
    }

    Vertx vertx() {
        return vertx;
    }

    Connections connections() {
        return connections;
    }

    Ramp ramp() {
        return ramp;
    }

    Backoff backoff() {
        return backoff;
    }

    Limits limits() {
        return limits;
    }

    StallWatch watch() {
        return watch;
    }

    int firstWordTicks() {
        return firstWordTicks;
    }

    int silenceTicks() {
        return silenceTicks;
    }

    int answerTicks() {
        return answerTicks;
    }
}
