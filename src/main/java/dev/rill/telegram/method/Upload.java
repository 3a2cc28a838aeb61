package dev.rill.telegram.method;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rill.telegram.type.InputFile;

/**
 * A call that puts a file into a chat: it goes as a form, with the file as one of its parts. Its other components are its
 * parameters, as everywhere. Not idempotent.
 *
 * @param <R> what Telegram answers
 */
public interface Upload<R> extends Method<R> {
    /** Telegram's name of the parameter that holds the file. */
    @JsonIgnore
    String field();

    @JsonIgnore
    InputFile file();

    @Override
    default boolean idempotent() {
        return false;
    }
}
