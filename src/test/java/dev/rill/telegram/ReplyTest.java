package dev.rill.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.telegram.type.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @Test
    void readsAResultWhateverTheOrderOfTheFields() throws IOException {
        Reply<User> reply =
                read("{'result':{'id':5,'is_bot':true,'username':'rill_bot','x':[1]},'ok':true}", User.class);

        assertThat(reply).isEqualTo(new Reply.Done<>(new User(5, true, null, "rill_bot", null)));
    }

    @Test
    void skipsAResultThatNobodyReads() throws IOException {
        assertThat(read("{'ok':true,'result':{'deep':{'er':[1,2]}}}", Void.class))
                .isEqualTo(new Reply.Done<Void>(null));
    }

    @Test
    void readsThePauseOfA429() throws IOException {
        assertThat(failure("{'ok':false,'error_code':429,'description':'Too Many Requests: retry after 37',"
                        + "'parameters':{'retry_after':37}}"))
                .isEqualTo(new TelegramFailure.RetryAfter(Duration.ofSeconds(37)));
    }

    @Test
    void readsTheNewIdOfAGroup() throws IOException {
        assertThat(failure("{'ok':false,'error_code':400,'description':'Bad Request: group chat was upgraded to a"
                        + " supergroup chat','parameters':{'migrate_to_chat_id':-1001}}"))
                .isEqualTo(new TelegramFailure.ChatMigrated(-1001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Bad Request: message is not modified: specified new message content is the same | NotModified",
                "400 | Bad Request: message to edit not found | NotFound",
                "400 | Bad Request: message can’t be edited | NotFound",
                "400 | Bad Request: MESSAGE_TOO_LONG | TooLong",
                "400 | Bad Request: message is too long | TooLong",
                "400 | Bad Request: chat not found | Blocked",
                "400 | Bad Request: PEER_ID_INVALID | Blocked",
                "400 | Bad Request: TOPIC_CLOSED | Blocked",
                "403 | Forbidden: bot was blocked by the user | Blocked",
                "400 | Bad Request: can’t parse entities: x | BadRequest",
                "401 | Unauthorized | Unauthorized",
                "404 | Not Found | Unauthorized",
                "404 | Not Found: method not found | BadRequest",
                "409 | Conflict: terminated by other getUpdates request | Conflict",
                "429 | Too Many Requests | RetryAfter",
                "500 | Internal Server Error: restart | Unreachable",
            })
    void knowsTelegramsWords(int code, String description, String kind) throws IOException {
        TelegramFailure failure =
                failure("{'ok':false,'error_code':%d,'description':'%s'}".formatted(code, description));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>502</html>", "{'ok':true,'result':", "[]", "{}", "null", "{'ok':false}"})
    void takesNothingElseForTheBotApi(String body) {
        assertThatThrownBy(() -> read(body, User.class)).isInstanceOf(IOException.class);
    }

    private static TelegramFailure failure(String body) throws IOException {
        return FailureReader.read(((Reply.Refused<User>) read(body, User.class)).refusal());
    }

    /** The body is written with single quotes, to be readable; {@code ’} stands for an apostrophe. */
    private static <R> Reply<R> read(String quoted, Class<R> type) throws IOException {
        String body = quoted.replace('\'', '"').replace('’', '\'');
        return Reply.read(TelegramJson.MAPPER, body.getBytes(StandardCharsets.UTF_8), type);
    }
}
