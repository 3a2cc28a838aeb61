package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InputRichMessage;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a message with tables, task lists and formulas. Not idempotent. */
@RegisterForReflection
public record SendRichMessage(
        long chatId,
        @Nullable Long messageThreadId,
        InputRichMessage richMessage,
        @Nullable InlineKeyboardMarkup replyMarkup,
        @Nullable ReplyParameters replyParameters)
        implements Method<SentMessage> {
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
