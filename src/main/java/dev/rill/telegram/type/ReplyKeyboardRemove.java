package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Gives the letters back. */
@RegisterForReflection
public record ReplyKeyboardRemove(boolean removeKeyboard) implements ReplyMarkup {
    public static final ReplyKeyboardRemove REMOVE = new ReplyKeyboardRemove(true);
}
