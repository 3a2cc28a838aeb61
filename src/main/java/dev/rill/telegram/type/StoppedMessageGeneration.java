package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed Stop under a draft in their private chat. The draft's number, which comes as a number or as a string, is
 * left unread: a place has one running answer at the most.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record StoppedMessageGeneration(Chat chat, @Nullable Long messageThreadId) {
    public StoppedMessageGeneration {
        Objects.requireNonNull(chat, "a draft is in a chat");
    }
}
