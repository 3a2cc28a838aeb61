package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/** Deletes up to 100 messages of a chat; those that cannot be found are skipped. */
@RegisterForReflection
public record DeleteMessages(long chatId, List<Long> messageIds) implements Method<Void> {
    public DeleteMessages {
        messageIds = List.copyOf(messageIds);
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
