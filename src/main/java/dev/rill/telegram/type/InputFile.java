package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.buffer.Buffer;

/**
 * A file on its way to Telegram, whole. No part of any JSON, and its content appears in no text.
 *
 * @param name what it is called in the chat
 * @param mediaType for example {@code text/markdown}
 */
@JsonIgnoreType
@RegisterForReflection
public record InputFile(String name, String mediaType, Buffer content) {
    @Override
    public String toString() {
        return "%s, %d bytes".formatted(mediaType, content.length());
    }
}
