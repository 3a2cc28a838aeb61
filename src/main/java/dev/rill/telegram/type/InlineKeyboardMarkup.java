package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Buttons under a message. */
@RegisterForReflection
public record InlineKeyboardMarkup(List<List<InlineKeyboardButton>> inlineKeyboard) implements ReplyMarkup {
    public InlineKeyboardMarkup {
        inlineKeyboard = inlineKeyboard.stream().map(List::copyOf).toList();
    }

    /** One button alone. */
    public static InlineKeyboardMarkup single(String text, String callbackData) {
        return new InlineKeyboardMarkup(List.of(List.of(new InlineKeyboardButton(text, callbackData))));
    }

    /**
     * A button.
     *
     * @param callbackData what comes back when it is pressed, 1 to 64 bytes; empty for a button that opens a page
     * @param url the page that it opens; empty for one that comes back
     */
    @RegisterForReflection
    public record InlineKeyboardButton(
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String callbackData,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String url) {
        /** One that comes back. */
        public InlineKeyboardButton(String text, String callbackData) {
            this(text, callbackData, "");
        }

        /** One that opens a page. */
        public static InlineKeyboardButton link(String text, String url) {
            return new InlineKeyboardButton(text, "", url);
        }
    }
}
