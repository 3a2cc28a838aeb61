package dev.rill.telegram;

import dev.rill.kernel.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How Telegram is reached. */
@ConfigMapping(prefix = "rill.telegram")
public interface TelegramConfig {
    /** The bot's token ({@code TELEGRAM_BOT_TOKEN}); required outside dev, where its absence means the playground. */
    Optional<Secret> token();

    /** The root of the Bot API ({@code TELEGRAM_API_URL}): Telegram's, or a server of one's own. */
    @WithDefault("https://api.telegram.org")
    URI url();

    /**
     * How long Telegram may hold a {@code getUpdates} that has nothing to tell. Longer means fewer idle calls, and a dead
     * connection that is noticed later; Telegram clamps it to 50 s.
     */
    @WithDefault("25s")
    Duration pollingTimeout();

    /** Public base URL of the webhook ({@code TELEGRAM_WEBHOOK_URL}); without it updates come by long polling. */
    Optional<URI> webhookUrl();

    /** The webhook's secret header ({@code TELEGRAM_WEBHOOK_SECRET}); made at start and kept where not given. */
    Optional<Secret> webhookSecret();
}
