package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a chat.
 *
 * @param status {@code creator}, {@code administrator}, {@code member}, {@code restricted}, {@code left} or {@code kicked}
 * @param isMember whether who is restricted is there at all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record ChatMember(@Nullable String status, boolean isMember) {
    private static final Set<String> ADMINS = Set.of("creator", "administrator");

    /** Whether they run the chat. */
    public boolean isAdmin() {
        return status != null && ADMINS.contains(status);
    }

    /** Whether they are there. */
    public boolean isPresent() {
        return isAdmin() || "member".equals(status) || "restricted".equals(status) && isMember;
    }
}
