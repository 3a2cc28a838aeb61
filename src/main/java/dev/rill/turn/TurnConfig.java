package dev.rill.turn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where questions may come from. */
@ConfigMapping(prefix = "rill.turn")
public interface TurnConfig {
    /**
     * Whether people may ask in any chat, behind the bot's name ({@code INLINE_MODE}). Telegram has to be told, too, in
     * @BotFather; and each letter that somebody types there is an update.
     */
    @WithDefault("false")
    boolean inline();
}
