package dev.rill.model.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as providers write it. */
public final class Json {
    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final ObjectReader WHOLE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** A walk over JSON, token by token; its trees are ours too. */
    public static JsonParser walk(byte[] bytes, int offset, int length) throws IOException {
        return MAPPER.createParser(bytes, offset, length);
    }

    /** A new object to write. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Any JSON, or empty when it is none or not whole. */
    public static Optional<JsonNode> tree(byte[] bytes) {
        return tree(bytes, 0, bytes.length);
    }

    /** The same of a part of the bytes. */
    public static Optional<JsonNode> tree(byte[] bytes, int offset, int length) {
        try {
            return Optional.<JsonNode>ofNullable(WHOLE.readValue(bytes, offset, length));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }
}
