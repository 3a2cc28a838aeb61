package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** Something that happened: at most one of the optional fields is there. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Update(
        long updateId,
        @Nullable Message message,
        @Nullable Message editedMessage,
        @Nullable CallbackQuery callbackQuery,
        @Nullable StoppedMessageGeneration stoppedMessageGeneration,
        @Nullable InlineQuery inlineQuery,
        @Nullable ChosenInlineResult chosenInlineResult,
        @Nullable Message guestMessage,
        @Nullable ChatMemberUpdated myChatMember) {}
