package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InputRichMessage;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a rich message of a message of ours, whatever it was; without {@code replyMarkup} its buttons go. */
@RegisterForReflection
public record EditRichMessage(
        long chatId,
        long messageId,
        InputRichMessage richMessage,
        @Nullable InlineKeyboardMarkup replyMarkup) implements Method<SentMessage> {
    @Override
    public Class<SentMessage> answer() {
        return SentMessage.class;
    }

    @Override
    public Optional<Payer> payer() {
        return Optional.of(Payer.chat(chatId));
    }

    @Override
    public String path() {
        return "editMessageText";
    }
}
