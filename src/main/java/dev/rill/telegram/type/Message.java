package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a chat. */
@RegisterForReflection
public record Message(
        long messageId,
        @Nullable Long messageThreadId,
        boolean isTopicMessage,
        @Nullable User from,
        Chat chat,
        @Nullable String text,
        @Nullable List<MessageEntity> entities) {
    public Message {
        entities = entities == null ? List.of() : List.copyOf(entities);
    }
}
