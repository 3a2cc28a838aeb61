package dev.rill.reply;

import dev.rill.kernel.Place;
import dev.rill.reply.ReplyConfig.Transport;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether live drafts are to be had: where the operator wants them, in private chats, from a Bot API server that knows them.
 * Shared mutable state: that a server does not is noticed once, and asked no more until the next start.
 */
@ApplicationScoped
class Drafts {
    private final ReplyConfig config;
    private volatile boolean known = true;

    Drafts(ReplyConfig config) {
        this.config = config;
    }

    boolean areThereFor(Place place) {
        return known && config.transport() == Transport.DRAFT && place.chat().isPrivate();
    }

    /** The server has never heard of them. */
    void areUnknown() {
        known = false;
    }
}
