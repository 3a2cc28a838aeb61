package dev.rill.telegram.method;

import dev.rill.telegram.type.InputFile;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a file of up to 50 MB, with a caption of up to 1024 characters below it. Not idempotent. */
@RegisterForReflection
public record SendDocument(
        long chatId,
        @Nullable Long messageThreadId,
        InputFile document,
        @Nullable String caption,
        @Nullable List<MessageEntity> captionEntities)
        implements Upload<SentMessage> {
    public SendDocument {
        captionEntities = captionEntities == null ? null : List.copyOf(captionEntities);
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
    public String field() {
        return "document";
    }

    @Override
    public InputFile file() {
        return document;
    }
}
