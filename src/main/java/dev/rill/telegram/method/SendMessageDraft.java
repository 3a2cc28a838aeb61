package dev.rill.telegram.method;

import dev.rill.telegram.type.MessageEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a text of up to 4096 characters as being written, for 30 seconds, in a private chat. The same {@code draftId} (not
 * 0) grows what is there. It is no message: the finished text has to be sent. With {@code canStop} the person has a button
 * that ends it (Bot API 10.3).
 */
@RegisterForReflection
public record SendMessageDraft(
        long chatId,
        @Nullable Long messageThreadId,
        long draftId,
        String text,
        @Nullable List<MessageEntity> entities,
        boolean canStop)
        implements Method<Void> {
    public SendMessageDraft {
        entities = entities == null ? null : List.copyOf(entities);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }
}
