package dev.rill.ops;

import dev.rill.telegram.Myself;
import dev.rill.telegram.type.Bot;
import dev.rill.turn.TurnConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What Telegram says of the bot: kept for those who need it, and compared with what the operator has switched on. */
@ApplicationScoped
class Acquaintance {
    private static final Logger LOG = Logger.getLogger(Acquaintance.class);
    private static final String PRIVACY_MODE =
            "Privacy mode is on: in groups, mentions reach this bot only where it is an admin; replies and commands"
                    + " always do. @BotFather turns it off with /setprivacy; see docs/groups.md.";
    private static final String NO_INLINE_QUERIES =
            "INLINE_MODE is on, and Telegram sends this bot no inline queries: in @BotFather, switch inline mode on with"
                    + " /setinline, set /setinlinefeedback to 100%, and restart.";
    private static final String FEEDBACK =
            "INLINE_MODE is on. See to it that /setinlinefeedback in @BotFather is at 100%: a question that Telegram does"
                    + " not report stays without an answer.";
    private static final String INLINE_IN_VAIN =
            "Inline mode is switched on in @BotFather, and nothing is offered there: set INLINE_MODE=on, or switch it off"
                    + " with /setinline.";

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
        remarks(me, config.inline()).forEach(LOG::info);
    }

    /** What the operator may want to know. Of the feedback Telegram says nothing, so it is told each time. */
    static List<String> remarks(Bot me, boolean inline) {
        List<String> remarks = new ArrayList<>();
        if (!me.canReadAllGroupMessages()) {
            remarks.add(PRIVACY_MODE);
        }
        if (inline) {
            remarks.add(me.supportsInlineQueries() ? FEEDBACK : NO_INLINE_QUERIES);
        } else if (me.supportsInlineQueries()) {
            remarks.add(INLINE_IN_VAIN);
        }
        return remarks;
    }
}
