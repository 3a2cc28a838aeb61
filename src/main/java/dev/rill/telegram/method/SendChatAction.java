package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows "typing…" for at most 5 seconds, or until a message arrives. */
@RegisterForReflection
public record SendChatAction(long chatId, @Nullable Long messageThreadId, String action) implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }
}
