package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** Ends the clock on a pressed button; {@code text} (up to 200 characters) is shown as a notice. No budget counts it. */
@RegisterForReflection
public record AnswerCallbackQuery(
        String callbackQueryId, @Nullable String text) implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}
