package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        @Nullable List<MessageEntity> captionEntities,
        @Nullable String mediaGroupId,
        @Nullable Message replyToMessage,
        @Nullable Chat senderChat,
        @Nullable User viaBot,
        @Nullable Presence forwardOrigin,
        @Nullable Presence forumTopicCreated,
        long date,
        @Nullable Long editDate,
        @Nullable Long migrateToChatId,
        @Nullable Long migrateFromChatId,
        @Nullable String guestQueryId) {
    public Message {
        Objects.requireNonNull(chat, "a message is in a chat");
    }

    /** What is special about its words, be they a text or a caption. */
    public List<MessageEntity> marks() {
        return Objects.requireNonNullElse(text == null ? captionEntities : entities, List.of());
    }

    /** Something of which we need to know no more than that it is there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Presence() {}

    /** Its words, be they a text or a caption; empty for none. */
    public String words() {
        return Objects.requireNonNullElse(text == null ? caption : text, "");
    }

    /**
     * The message that it replies to. In a forum each message that replies to nothing names the topic's first message here,
     * which nobody meant. Outside of topics a thread is named after the message that began it, which can be replied to.
     */
    public Optional<Message> replied() {
        return Optional.ofNullable(replyToMessage)
                .filter(replied -> replied.forumTopicCreated() == null)
                .filter(replied ->
                        !isTopicMessage || messageThreadId == null || replied.messageId() != messageThreadId);
    }
}
