package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Buttons under a message. */
@RegisterForReflection
public record InlineKeyboardMarkup(List<List<InlineKeyboardButton>> inlineKeyboard) {
    public InlineKeyboardMarkup {
        inlineKeyboard = inlineKeyboard.stream().map(List::copyOf).toList();
    }

    /** One button alone. */
    public static InlineKeyboardMarkup single(String text, String callbackData) {
        return new InlineKeyboardMarkup(List.of(List.of(new InlineKeyboardButton(text, callbackData))));
    }

    /** A button; {@code callbackData} is 1 to 64 bytes. */
    @RegisterForReflection
    public record InlineKeyboardButton(String text, String callbackData) {}
}
