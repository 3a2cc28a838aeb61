package dev.rill.reply;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the Bot API server knows how to do. Shared mutable state: that it does not know a method is noticed once, and asked no
 * more until the next start.
 */
@ApplicationScoped
class Abilities {
    private volatile boolean drafts = true;
    private volatile boolean richMessages = true;

    /** Whether there are live drafts (Bot API 9.5). */
    boolean drafts() {
        return drafts;
    }

    void lackDrafts() {
        drafts = false;
    }

    /** Whether there are rich messages (Bot API 10.1). */
    boolean richMessages() {
        return richMessages;
    }

    void lackRichMessages() {
        richMessages = false;
    }
}
