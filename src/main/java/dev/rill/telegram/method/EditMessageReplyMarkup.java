package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** Takes the buttons from a message of ours; one that has none answers {@code message is not modified}. */
@RegisterForReflection
public record EditMessageReplyMarkup(long chatId, long messageId) implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }
}
