package dev.rill.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every answer of the Bot API: {@code ok} with a {@code result}, or a refusal. A result that nobody
 * reads (an edited message comes back whole) is skipped, not built.
 */
sealed interface Reply<R> {
    record Done<R>(@Nullable R result) implements Reply<R> {}

    record Refused<R>(Refusal refusal) implements Reply<R> {}

    /** A refusal as it came; numbers that are missing are 0. */
    record Refusal(int code, String description, long retryAfter, long migrateToChatId) {}

    static <R> Reply<R> read(ObjectMapper json, byte[] body, Class<R> type) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return new Reader<>(parser, type).read();
        }
    }

    /** Walks over the envelope once, whatever the order of its fields. */
    final class Reader<R> {
        private final JsonParser parser;
        private final Class<R> type;
        private boolean ok;
        private @Nullable R result;
        private int code;
        private String description = "";
        private long retryAfter;
        private long migrateToChatId;

        private Reader(JsonParser parser, Class<R> type) {
            this.parser = parser;
            this.type = type;
        }

        private Reply<R> read() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                readField(field);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("the JSON object does not end");
            }
            return ok ? new Done<>(result) : new Refused<>(refusal());
        }

        private Refusal refusal() throws IOException {
            if (code == 0) {
                throw new IOException("neither ok nor an error code");
            }
            return new Refusal(code, description, retryAfter, migrateToChatId);
        }

        private void readField(String field) throws IOException {
            switch (field) {
                case "ok" -> ok = parser.getBooleanValue();
                case "result" -> readResult();
                case "error_code" -> code = parser.getIntValue();
                case "description" -> description = parser.getText();
                case "parameters" -> readParameters();
                default -> parser.skipChildren();
            }
        }

        private void readResult() throws IOException {
            if (type == Void.class) {
                parser.skipChildren();
            } else {
                result = parser.readValueAs(type);
            }
        }

        private void readParameters() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "retry_after" -> retryAfter = parser.getLongValue();
                    case "migrate_to_chat_id" -> migrateToChatId = parser.getLongValue();
                    default -> parser.skipChildren();
                }
            }
        }
    }
}
