package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A result that puts a message into a chat. Only one with buttons has an {@code inline_message_id}.
 *
 * @param type always {@code article}
 * @param id 1 to 64 bytes, ours
 * @param title not empty
 */
@RegisterForReflection
public record InlineQueryResultArticle(
        String type,
        String id,
        String title,
        @Nullable String description,
        InputTextMessageContent inputMessageContent,
        @Nullable InlineKeyboardMarkup replyMarkup) {
    /** An article. */
    public InlineQueryResultArticle(
            String id,
            String title,
            @Nullable String description,
            InputTextMessageContent content,
            @Nullable InlineKeyboardMarkup keyboard) {
        this("article", id, title, description, content, keyboard);
    }
}
