package dev.rill.telegram.method;

import dev.rill.kernel.ChatId;
import java.util.Optional;

/** Takes the buttons from a message of ours; one that has none answers {@code message is not modified}. */
public record EditMessageReplyMarkup(long chatId, long messageId) implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }

    @Override
    public Optional<ChatId> payer() {
        return Optional.of(new ChatId(chatId));
    }
}
