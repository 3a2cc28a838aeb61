package dev.rill.playground.telegram;

import io.vertx.core.json.JsonArray;
import java.util.Optional;

/**
 * What a person types.
 *
 * @param entities what the person's client adds, in Telegram's shape: formats, links to people; the rest Telegram finds
 * @param thread the topic, 0 outside topics and in General; what answers a message of a topic lands there by itself
 * @param replyTo the message that it answers, 0 when none
 * @param forwardedFrom who said it first, somewhere else
 */
public record Saying(String text, JsonArray entities, long thread, long replyTo, Optional<String> forwardedFrom) {
    public Saying {
        entities = entities.copy();
    }

    /** Just words. */
    public static Saying of(String text) {
        return new Saying(text, new JsonArray(), 0, 0, Optional.empty());
    }

    /** The same somewhere, and as an answer. */
    public Saying at(long newThread, long newReplyTo) {
        return new Saying(text, entities, newThread, newReplyTo, forwardedFrom);
    }

    /** The same with what the person's client adds. */
    public Saying with(JsonArray newEntities) {
        return new Saying(text, newEntities, thread, replyTo, forwardedFrom);
    }

    /** The same as somebody else's words, handed on. */
    public Saying forwarded(String author) {
        return new Saying(text, entities, thread, replyTo, Optional.of(author));
    }
}
