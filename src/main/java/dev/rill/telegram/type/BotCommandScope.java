package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** Whom a menu of commands is for; Telegram shows the one with the narrowest scope. {@code chatId} is for one chat's menu. */
@RegisterForReflection
public record BotCommandScope(String type, @Nullable Long chatId) {
    /** All chats that no other menu is for. */
    public static final BotCommandScope DEFAULT = new BotCommandScope("default", null);

    public static final BotCommandScope PRIVATE_CHATS = new BotCommandScope("all_private_chats", null);

    /** Groups and supergroups. */
    public static final BotCommandScope GROUPS = new BotCommandScope("all_group_chats", null);

    /** The admins of groups and supergroups, there. */
    public static final BotCommandScope GROUP_ADMINS = new BotCommandScope("all_chat_administrators", null);

    /** One chat. */
    public static BotCommandScope chat(long chatId) {
        return new BotCommandScope("chat", chatId);
    }
}
