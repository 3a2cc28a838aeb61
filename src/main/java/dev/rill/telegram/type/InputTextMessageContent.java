package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What a message says that somebody sends by way of the bot; 1 to 4096 characters. */
@RegisterForReflection
public record InputTextMessageContent(
        String messageText, List<MessageEntity> entities, LinkPreviewOptions linkPreviewOptions) {
    public InputTextMessageContent {
        entities = List.copyOf(entities);
    }
}
