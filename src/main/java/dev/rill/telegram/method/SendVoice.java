package dev.rill.telegram.method;

import dev.rill.telegram.type.InputFile;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.telegram.type.SentMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a voice message: Opus in Ogg, of up to 50 MB. Not idempotent. */
@RegisterForReflection
public record SendVoice(
        long chatId,
        @Nullable Long messageThreadId,
        InputFile voice,
        @Nullable ReplyParameters replyParameters) implements Upload<SentMessage> {
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
        return "voice";
    }

    @Override
    public InputFile file() {
        return voice;
    }
}
