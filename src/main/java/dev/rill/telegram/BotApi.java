package dev.rill.telegram;

import dev.rill.telegram.method.Method;
import io.smallrye.mutiny.Uni;

/**
 * One generic call of the Bot API. Each call is one attempt with a deadline; who repeats, and when, is the outbox's or the
 * intake's to say.
 */
public interface BotApi {
    /**
     * Calls a method once. The outcome comes on the loop that subscribed.
     *
     * @return its answer, null where nobody reads it; fails with {@link TelegramException} and nothing else
     */
    <R> Uni<R> call(Method<R> method);
}
