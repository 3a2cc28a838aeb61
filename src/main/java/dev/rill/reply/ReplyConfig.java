package dev.rill.reply;

import dev.rill.settings.Preferences.Streaming;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How growing answers are shown. */
@ConfigMapping(prefix = "rill.reply")
public interface ReplyConfig {
    /**
     * Not before the end, by edits of a message, or by Telegram's live drafts where they exist, which is in private chats
     * ({@code STREAM_TRANSPORT}). Drafts grow more smoothly and cost nothing of the message budget; they do not notify, some
     * clients show them twice for a moment, and until the end nothing is in the chat's history.
     */
    @WithDefault("edit")
    Streaming transport();
}
