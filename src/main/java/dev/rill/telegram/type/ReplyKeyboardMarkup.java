package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A keyboard of texts in the place of the letters, as high as its buttons need where {@code resizeKeyboard} is set. */
@RegisterForReflection
public record ReplyKeyboardMarkup(List<List<KeyboardButton>> keyboard, boolean resizeKeyboard) implements ReplyMarkup {
    public ReplyKeyboardMarkup {
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    /** A button that sends its text. */
    @RegisterForReflection
    public record KeyboardButton(String text) {}
}
