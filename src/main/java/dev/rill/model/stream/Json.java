package dev.rill.model.stream;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as providers write it: fields that we do not know, and values of another type than documented, are no error. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addHandler(new UnexpectedIsAbsent())
            .build();

    private Json() {}

    /** A reader of one wire record. */
    public static <T> Parser<T> parser(Class<T> type) {
        return new Parser<>(MAPPER.readerFor(type));
    }

    /** A new object to write. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Any JSON, or empty when it is none. */
    public static Optional<JsonNode> tree(byte[] bytes, int length) {
        return new Parser<JsonNode>(MAPPER.readerFor(JsonNode.class)).parse(bytes, length);
    }

    /** Reads one type; safe to share. */
    public static final class Parser<T> {
        private final ObjectReader reader;

        private Parser(ObjectReader reader) {
            this.reader = reader;
        }

        /** The value, or empty when the bytes are no JSON, not whole, or {@code null}. */
        public Optional<T> parse(byte[] bytes, int length) {
            try {
                return Optional.ofNullable(reader.readValue(bytes, 0, length));
            } catch (IOException malformed) {
                return Optional.empty();
            }
        }
    }

    private static final class UnexpectedIsAbsent extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType target,
                com.fasterxml.jackson.core.JsonToken token,
                com.fasterxml.jackson.core.JsonParser parser,
                @Nullable String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }
    }
}
