package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A special part of a text; offset and length are in UTF-16 code units.
 *
 * @param type Telegram's name of it ({@code bold}, {@code pre}, ...)
 * @param url where it leads, {@code text_link} only
 * @param language of the code, {@code pre} only
 * @param user who is meant, {@code text_mention} only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record MessageEntity(
        @Nullable String type,
        int offset,
        int length,
        @Nullable String url,
        @Nullable String language,
        @Nullable User user) {
    /** One that means nobody. */
    public MessageEntity(
            @Nullable String type, int offset, int length, @Nullable String url, @Nullable String language) {
        this(type, offset, length, url, language, null);
    }

    /** An entity that is nothing but its range. */
    public static MessageEntity of(String type, int offset, int length) {
        return new MessageEntity(type, offset, length, null, null);
    }

    /** A range that leads somewhere. */
    public static MessageEntity link(int offset, int length, String url) {
        return new MessageEntity("text_link", offset, length, url, null);
    }

    /** The same, so many units further on. */
    public MessageEntity movedBy(int units) {
        return new MessageEntity(type, offset + units, length, url, language, user);
    }
}
