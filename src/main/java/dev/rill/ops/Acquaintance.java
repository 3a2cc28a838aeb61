package dev.rill.ops;

import dev.rill.telegram.Myself;
import dev.rill.telegram.type.Bot;
import dev.rill.turn.TurnConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What Telegram says of the bot: kept for those who need it, and compared with what the operator has switched on. */
@ApplicationScoped
class Acquaintance {
    private static final Logger LOG = Logger.getLogger(Acquaintance.class);
    private static final String NOT_THERE =
            "INLINE_MODE is on, and Telegram sends no inline queries to this bot: switch on inline mode with /setinline"
                    + " in @BotFather, then set /setinlinefeedback to 100%, and restart.";
    private static final String FEEDBACK =
            "INLINE_MODE is on. /setinlinefeedback in @BotFather has to be at 100%: of a question that Telegram does not"
                    + " report, Rill knows nothing, and its message stays without an answer.";
    private static final String IN_VAIN =
            "This bot's inline mode is switched on in @BotFather, and Rill offers nothing there: set INLINE_MODE=on, or"
                    + " switch it off with /setinline.";

    private static final String DEAF =
            "Privacy mode is on: in groups, mentions reach this bot only where it is an admin; replies and commands always do."
                    + " @BotFather turns it off with /setprivacy; see docs/groups.md.";

    private final TurnConfig config;
    private final Myself myself;

    Acquaintance(TurnConfig config, Myself myself) {
        this.config = config;
        this.myself = myself;
    }

    /** Telegram has said who the bot is. */
    void meet(Bot me) {
        myself.am(me);
        LOG.infof("Telegram knows this bot as @%s", me.username());
        remarkGroups(me.canReadAllGroupMessages());
        remarkInline(me.supportsInlineQueries());
    }

    private static void remarkGroups(boolean hearsAll) {
        if (!hearsAll) {
            LOG.info(DEAF);
        }
    }

    /** Telegram does not say how it is with the feedback, so it is told each time. */
    private void remarkInline(boolean supported) {
        if (config.inline() && supported) {
            LOG.info(FEEDBACK);
        } else if (config.inline()) {
            LOG.warn(NOT_THERE);
        } else if (supported) {
            LOG.info(IN_VAIN);
        }
    }
}
