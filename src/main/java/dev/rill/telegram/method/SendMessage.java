package dev.rill.telegram.method;

import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.ReplyMarkup;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a text of 1 to 4096 characters. Not idempotent. */
@RegisterForReflection
public record SendMessage(
        long chatId,
        @Nullable Long messageThreadId,
        String text,
        @Nullable List<MessageEntity> entities,
        LinkPreviewOptions linkPreviewOptions,
        @Nullable ReplyMarkup replyMarkup,
        @Nullable ReplyParameters replyParameters)
        implements Method<SentMessage> {
    public SendMessage {
        entities = entities == null ? null : List.copyOf(entities);
    }

    /** One that replies to nothing. */
    public SendMessage(
            long chatId,
            @Nullable Long messageThreadId,
            String text,
            @Nullable List<MessageEntity> entities,
            LinkPreviewOptions linkPreviewOptions,
            @Nullable ReplyMarkup replyMarkup) {
        this(chatId, messageThreadId, text, entities, linkPreviewOptions, replyMarkup, null);
    }

    @Override
    public Class<SentMessage> answer() {
        return SentMessage.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }

    @Override
    public boolean idempotent() {
        return false;
    }
}
