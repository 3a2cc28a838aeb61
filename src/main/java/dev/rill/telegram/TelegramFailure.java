package dev.rill.telegram;

import java.time.Duration;
import java.util.Locale;

/**
 * Why Telegram did not do what was asked, with the data that recovery needs. The words after "description" in its
 * answers are not documented; those that we recognise are listed in {@code FailureReader}.
 */
public sealed interface TelegramFailure {
    /** Whether Telegram may have done it all the same: then the answer is what was lost. */
    default boolean mayHaveLanded() {
        return false;
    }

    /** 429: no call to this chat before that time is over. */
    record RetryAfter(Duration pause) implements TelegramFailure {}

    /** The group became a supergroup and has another id now. */
    record ChatMigrated(long toChat) implements TelegramFailure {}

    /** Nothing can be said to this chat: blocked, kicked, deleted, unknown. */
    record Blocked(String reason) implements TelegramFailure {
        /** Whether it is only a topic of the chat that is closed or gone. */
        public boolean isOfTopic() {
            String words = reason.toLowerCase(Locale.ROOT);
            return words.contains("topic") || words.contains("thread");
        }
    }

    /** The message already looks like that: a success. */
    record NotModified() implements TelegramFailure {}

    /** The message is not there, or cannot be edited. */
    record NotFound(String reason) implements TelegramFailure {}

    /** The text is longer than Telegram takes. */
    record TooLong() implements TelegramFailure {}

    /** Any other refusal: a bug of ours. */
    record BadRequest(int status, String description) implements TelegramFailure {
        /** Whether the Bot API's server has never heard of the method: it is older than that. */
        public boolean isUnknownMethod() {
            return status == 404;
        }
    }

    /** 401 or 404 for the bot itself: the token is wrong. */
    record Unauthorized() implements TelegramFailure {}

    /** 409: somebody else polls with this token, or a webhook is set. */
    record Conflict(String description) implements TelegramFailure {}

    /**
     * No answer: no connection, a broken one, a deadline, or a server error.
     *
     * @param mayHaveLanded whether Telegram may have done it all the same
     */
    record Unreachable(String reason, boolean mayHaveLanded) implements TelegramFailure {}

    /** Something refused that is not the Bot API. */
    record Garbled(int status) implements TelegramFailure {}

    /** The chat has more calls waiting than we keep. */
    record Crowded() implements TelegramFailure {}
}
