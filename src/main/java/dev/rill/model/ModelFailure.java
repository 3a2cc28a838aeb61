package dev.rill.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What went wrong at a provider, with the data that recovery needs.
 *
 * <p>{@link #detail()} is one line for the log: status, the provider's error code and request id; never a key, never a
 * person's text, and nothing that the provider wrote in free words.
 */
public sealed interface ModelFailure {
    String detail();

    /** 401, or 403 for the account: the key is wrong or may not do this. The operator has to act. */
    record Unauthorized(String detail) implements ModelFailure {}

    /** 402, or a 429 that says the wallet is empty. Never retried. */
    record OutOfCredit(String detail) implements ModelFailure {}

    /** 429 for going too fast. */
    record RateLimited(String detail, Optional<Duration> retryAfter) implements ModelFailure {}

    /** The conversation does not fit the model's window. */
    record ContextTooLong(String detail) implements ModelFailure {}

    /** The provider's filter refused the question. */
    record Refused(String detail) implements ModelFailure {}

    /** 404: no such model, or no access to it. */
    record UnknownModel(String detail) implements ModelFailure {}

    /** Any other 4xx: the request is not what the provider wants. */
    record BadRequest(String detail) implements ModelFailure {}

    /** 5xx, or an error inside the stream. */
    record ServerError(String detail) implements ModelFailure {}

    /** No connection, or it broke before the first byte. */
    record Unreachable(String detail) implements ModelFailure {}

    /** Connected, but silent for longer than the limit. */
    record Stalled(String detail) implements ModelFailure {}

    /** The stream ended without saying that it was complete. */
    record CutOff(String detail) implements ModelFailure {}

    /** An answer that is not of the protocol: HTML, half JSON, nothing at all. */
    record Garbled(String detail) implements ModelFailure {}
}
