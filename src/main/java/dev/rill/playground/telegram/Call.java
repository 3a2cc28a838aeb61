package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.RichText;
import java.time.Duration;
import java.util.Optional;

/**
 * One call of the bot that names a chat, as the inspector shows it.
 *
 * @param number counts up over all chats
 * @param at when it arrived, milliseconds since 1970
 * @param nanos when it arrived, on the monotonic clock
 * @param message the message it made or changed, 0 when none
 * @param status the HTTP status of the answer, 0 when the connection was closed without one
 * @param error the description of a refusal
 * @param retryAfter seconds, 0 unless status is 429
 * @param latency how long the answer was kept back on purpose
 * @param held whether a test kept the answer back
 * @param violation whether the call broke a rate limit
 * @param penalised whether it was made inside a running penalty
 * @param fault the fault that hit it
 * @param flaw what was wrong with a draft that was taken
 * @param update the newest update of the chat by then, 0 when none
 */
public record Call(
        long number,
        long at,
        long nanos,
        long chat,
        String method,
        long message,
        Formatted content,
        Optional<RichText> rich,
        Keyboard keyboard,
        int status,
        Optional<String> error,
        int retryAfter,
        Duration latency,
        boolean held,
        boolean violation,
        boolean penalised,
        Optional<FaultKind> fault,
        Optional<Flaw> flaw,
        long update) {}
