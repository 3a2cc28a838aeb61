package dev.rill.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chooses what goes along: the newest exchanges, whole ones only, up to a number of messages and of tokens. The first that
 * does not fit ends it, so that what goes along has no holes.
 */
final class ContextWindow {
    private final int maxMessages;
    private final int maxTokens;

    ContextWindow(int maxMessages, int maxTokens) {
        this.maxMessages = maxMessages;
        this.maxTokens = maxTokens;
    }

    /** How many exchanges are worth looking at. */
    int mostExchanges() {
        return maxMessages / 2;
    }

    /**
     * Chooses.
     *
     * @param newestFirst exchanges, newest first
     * @return those that fit, oldest first
     */
    List<Exchange> fit(List<Exchange> newestFirst) {
        List<Exchange> fitting = new ArrayList<>();
        int tokens = 0;
        for (Exchange exchange : newestFirst) {
            tokens += exchange.size();
            if (tokens > maxTokens || fitting.size() == mostExchanges()) {
                break;
            }
            fitting.add(exchange);
        }
        Collections.reverse(fitting);
        return fitting;
    }
}
