package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message in a chat. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Message(
        long messageId,
        @Nullable Long messageThreadId,
        boolean isTopicMessage,
        @Nullable User from,
        Chat chat,
        @Nullable String text,
        @Nullable List<MessageEntity> entities,
        @Nullable String caption,
        @Nullable String mediaGroupId) {
    public Message {
        Objects.requireNonNull(chat, "a message is in a chat");
    }
}
