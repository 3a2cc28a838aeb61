package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces the text of a message of ours; without {@code replyMarkup} its buttons go. */
@RegisterForReflection
public record EditMessageText(
        long chatId,
        long messageId,
        String text,
        @Nullable List<MessageEntity> entities,
        LinkPreviewOptions linkPreviewOptions,
        @Nullable InlineKeyboardMarkup replyMarkup)
        implements Method<SentMessage> {
    public EditMessageText {
        entities = entities == null ? null : List.copyOf(entities);
    }

    @Override
    public Class<SentMessage> answer() {
        return SentMessage.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }
}
