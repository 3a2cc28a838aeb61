package dev.rill.telegram;

import dev.rill.telegram.TelegramFailure.BadRequest;
import dev.rill.telegram.TelegramFailure.Blocked;
import dev.rill.telegram.TelegramFailure.ChatMigrated;
import dev.rill.telegram.TelegramFailure.Conflict;
import dev.rill.telegram.TelegramFailure.NotFound;
import dev.rill.telegram.TelegramFailure.NotModified;
import dev.rill.telegram.TelegramFailure.RetryAfter;
import dev.rill.telegram.TelegramFailure.TooLong;
import dev.rill.telegram.TelegramFailure.Unauthorized;
import dev.rill.telegram.TelegramFailure.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Makes a {@link TelegramFailure} of the Bot API's error answer. {@code parameters} tell more than words; the words are
 * matched as parts, in lower case, as they stand in the server's source (tdlib/telegram-bot-api) and in the field.
 */
final class FailureReader {
    private static final List<String> GONE = List.of(
            "message to edit not found",
            "message can't be edited",
            "there is no text in the message to edit",
            "message_id_invalid",
            "message to delete not found",
            "message can't be deleted");
    private static final List<String> CLOSED_DOORS = List.of(
            "chat not found",
            "peer_id_invalid",
            "not enough rights to send",
            "have no write access",
            "chat_write_forbidden",
            "topic_closed",
            "topic_deleted",
            "message thread not found",
            "user is deactivated");

    private FailureReader() {}

    static TelegramFailure read(Reply.Refusal refusal) {
        if (refusal.retryAfter() > 0) {
            return new RetryAfter(Duration.ofSeconds(refusal.retryAfter()));
        }
        if (refusal.migrateToChatId() != 0) {
            return new ChatMigrated(refusal.migrateToChatId());
        }
        String words = refusal.description().toLowerCase(Locale.ROOT);
        return switch (refusal.code()) {
            case 400 -> badRequest(refusal, words);
            case 401 -> new Unauthorized();
            case 404 -> words.contains("method") ? new BadRequest(404, "method not found") : new Unauthorized();
            case 403 -> new Blocked(refusal.description());
            case 409 -> new Conflict(refusal.description());
            case 429 -> new RetryAfter(Duration.ofSeconds(1));
            default ->
                refusal.code() >= 500
                        ? new Unreachable("Telegram answered " + refusal.code(), true)
                        : new BadRequest(refusal.code(), refusal.description());
        };
    }

    private static TelegramFailure badRequest(Reply.Refusal refusal, String words) {
        if (words.contains("message is not modified")) {
            return new NotModified();
        }
        if (words.contains("too long") && words.contains("message") || words.contains("message_too_long")) {
            return new TooLong();
        }
        if (GONE.stream().anyMatch(words::contains)) {
            return new NotFound(refusal.description());
        }
        if (CLOSED_DOORS.stream().anyMatch(words::contains)) {
            return new Blocked(refusal.description());
        }
        return new BadRequest(400, refusal.description());
    }
}
