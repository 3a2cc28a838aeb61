package dev.rill.telegram.method;

import dev.rill.telegram.type.ChatMember;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How somebody stands to a chat that the bot is in. */
@RegisterForReflection
public record GetChatMember(long chatId, long userId) implements Method<ChatMember> {
    @Override
    public Class<ChatMember> answer() {
        return ChatMember.class;
    }
}
