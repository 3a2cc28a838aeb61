package dev.rill.model;

import dev.rill.kernel.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How to reach the model provider, and how patient to be with it. */
@ConfigMapping(prefix = "rill.model")
public interface ModelConfig {
    /** The provider's API. Unset means OpenAI. */
    Optional<BaseUrl> baseUrl();

    /** The key, sent as a bearer token. Servers in one's own house often need none. */
    Optional<Secret> key();

    /** What the provider speaks. */
    @WithDefault("chat-completions")
    Api api();

    /** The model that answers by default. No name is built in: unset makes the start-up check list what there is. */
    Optional<String> name();

    /** The model of {@code /pro}. Unset switches that command off. */
    Optional<String> premiumName();

    /** What people may pick from, besides the two above. Unset leaves nothing to pick. */
    Optional<List<String>> names();

    /** A file that names more providers, in YAML. It is read once, at the start. */
    Optional<Path> providersFile();

    /**
     * The longest silence before the first word. Reasoning models say nothing while they think and a local server
     * loads its model first, so a short limit kills good answers; a long one lets a person wait for a dead provider.
     */
    @WithDefault("3m")
    Duration firstWordTimeout();

    /** The longest silence between words. Keep-alive comments count as life. */
    @WithDefault("1m")
    Duration silenceTimeout();

    /** The longest wait for a connection to stand. */
    @WithDefault("10s")
    Duration connectTimeout();

    /**
     * HTTP/1.1 connections to the provider, which is also the number of answers at once where it speaks no HTTP/2. Each
     * costs a file descriptor and some 20 KB.
     */
    @WithDefault("12000")
    int connections();

    /** HTTP/2 connections; each carries about a hundred answers. */
    @WithDefault("64")
    int http2Connections();

    /**
     * Connections that may be opening at the same moment. More is a faster start after a restart; too many at once are
     * refused by the hundred, above all with TLS.
     */
    @WithDefault("64")
    int connectingAtOnce();

    /** Requests that may wait for a connection; those beyond fail at once rather than late. */
    @WithDefault("10000")
    int waitingAtMost();

    /** How often a request is repeated while nothing of its answer has been seen. */
    @WithDefault("2")
    int retries();

    /** The wait before the first repetition; each later one is twice as long, up to {@link #longestRetryDelay()}. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** The longest wait of our own choice. */
    @WithDefault("8s")
    Duration longestRetryDelay();

    /** The longest wait that a provider may ask for; where it asks for more, the person is told at once. */
    @WithDefault("30s")
    Duration longestRetryAfter();

    /**
     * How many requests must fail in a row, as those to a server that is down do, before it is left alone for a while. Few
     * spare people the wait; too few take a hiccup under load for an outage.
     */
    @WithDefault("10")
    int failuresBeforeRest();

    /** How long it is left alone the first time; then one request tries, and each time in vain doubles it. */
    @WithDefault("5s")
    Duration rest();

    /** The longest that a provider is left alone without a try. */
    @WithDefault("1m")
    Duration longestRest();

    /**
     * Whether a provider that speaks Responses may keep what is said. Then only the question goes along with each request;
     * otherwise the whole conversation does, and nothing of it stays there.
     */
    @WithDefault("true")
    boolean store();

    /** The protocols that are spoken. */
    enum Api {
        /** {@code POST /chat/completions}, which nearly every server knows. */
        CHAT_COMPLETIONS,
        /** {@code POST /responses}, OpenAI's newer one. */
        RESPONSES
    }
}
