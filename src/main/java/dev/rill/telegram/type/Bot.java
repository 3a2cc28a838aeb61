package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What {@code getMe} tells of the bot itself.
 *
 * @param canReadAllGroupMessages whether privacy mode is off, so that groups tell it everything
 * @param supportsInlineQueries whether people can ask behind its name in any chat
 * @param supportsGuestQueries whether people can call it as a guest into any chat
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Bot(
        long id,
        @Nullable String username,
        boolean canReadAllGroupMessages,
        boolean supportsInlineQueries,
        boolean supportsGuestQueries) {
    /** One that is called into no chat. */
    public Bot(long id, @Nullable String username, boolean canReadAllGroupMessages) {
        this(id, username, canReadAllGroupMessages, false, false);
    }
}
