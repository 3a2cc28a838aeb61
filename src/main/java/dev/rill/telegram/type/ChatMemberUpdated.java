package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/** Somebody stands to a chat in another way than before; {@code from} is who made it so. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record ChatMemberUpdated(Chat chat, User from, ChatMember oldChatMember, ChatMember newChatMember) {
    public ChatMemberUpdated {
        Objects.requireNonNull(chat, "somebody stands to a chat");
        Objects.requireNonNull(from, "somebody has changed it");
        Objects.requireNonNull(oldChatMember, "there was a way before");
        Objects.requireNonNull(newChatMember, "there is a way now");
    }
}
