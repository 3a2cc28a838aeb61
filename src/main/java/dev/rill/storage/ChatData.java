package dev.rill.storage;

import dev.rill.kernel.ChatId;
import io.smallrye.mutiny.Uni;

/**
 * What a room keeps under a chat's number. A group that becomes a supergroup gets another number, and what is kept follows it.
 * Whoever moves a chat finds these by CDI.
 */
public interface ChatData {
    /**
     * Moves what is kept, as a part of a transaction of all rooms; where there is something under the new number already, that
     * is newer. To do so twice is the same as once.
     */
    Uni<Void> move(Statements transaction, ChatId from, ChatId to);
}
