package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.MessageEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces the text of a message that was sent by way of the bot; without {@code replyMarkup} its buttons go. */
@RegisterForReflection
public record EditInlineMessageText(
        String inlineMessageId,
        String text,
        @Nullable List<MessageEntity> entities,
        LinkPreviewOptions linkPreviewOptions,
        @Nullable InlineKeyboardMarkup replyMarkup)
        implements Method<Void> {
    public EditInlineMessageText {
        entities = entities == null ? null : List.copyOf(entities);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(new Payer.InlineMessage(inlineMessageId));
    }

    @Override
    public String path() {
        return "editMessageText";
    }
}
