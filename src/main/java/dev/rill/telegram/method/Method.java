package dev.rill.telegram.method;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A call of the Bot API: the record's components are its parameters, the record's name is the method's.
 *
 * @param <R> what Telegram answers
 */
public interface Method<R> {
    /** What the answer is read as; {@link Void} skips it unread. */
    @JsonIgnore
    Class<R> answer();

    /** Whose budget pays for the call; empty for calls that nobody pays for. */
    @JsonIgnore
    default Optional<Payer> payer() {
        return Optional.empty();
    }

    /** Whether a second call has the same effect as one; a call that is not may only be repeated if it never landed. */
    @JsonIgnore
    default boolean idempotent() {
        return true;
    }

    /** The method's name in the URL. */
    @JsonIgnore
    default String path() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
