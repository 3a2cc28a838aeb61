package dev.rill.telegram;

import dev.rill.telegram.type.Bot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who this bot is, as Telegram says.
 *
 * <p>Shared mutable state: written once, by the start-up check, before the first update is taken; read from any thread.
 */
@ApplicationScoped
public class Myself {
    private volatile Optional<Bot> known = Optional.empty();

    /** Telegram has said it. */
    public void am(Bot bot) {
        known = Optional.of(bot);
    }

    public Bot bot() {
        return known.orElseThrow(() -> new IllegalStateException("cannot tell who this bot is before Telegram has"));
    }

    /** The name as people write it behind an {@code @}; empty never occurs outside of tests, since bots have one. */
    public String name() {
        return Optional.ofNullable(bot().username()).orElse("");
    }
}
