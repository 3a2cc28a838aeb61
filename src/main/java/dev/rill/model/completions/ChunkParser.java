package dev.rill.model.completions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.stream.Json;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one chunk, once. A value of another type than documented is not there; what we do not know is skipped.
 *
 * <p>By hand, since it happens for every word of every answer: data binding takes more than twice as long.
 */
final class ChunkParser {
    private final JsonParser json;
    private @Nullable String model;
    private Chunk.@Nullable Choice choice;
    private Chunk.Aside aside = Chunk.Aside.NOTHING;

    private ChunkParser(JsonParser json) {
        this.json = json;
    }

    /** The chunk, or empty when the bytes are no JSON object, or not a whole one. */
    static Optional<Chunk> parse(byte[] bytes, int offset, int length) {
        try (JsonParser json = Json.walk(bytes, offset, length)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    ? Optional.of(new ChunkParser(json).chunk())
                    : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private Chunk chunk() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "model" -> model = string();
                case "choices" -> choices();
                case "usage" -> aside = aside.withUsage(tree());
                case "error" -> aside = aside.withError(tree());
                case "citations" -> aside = aside.withCitations(Translation.sources(tree()));
                default -> skip();
            }
        }
        if (json.nextToken() != null) {
            throw new IOException("more behind the object");
        }
        return new Chunk(model, choice, aside);
    }

    private void choices() throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        boolean first = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (first && json.currentToken() == JsonToken.START_OBJECT) {
                choice = choice();
            } else {
                skipRest();
            }
            first = false;
        }
    }

    private Chunk.Choice choice() throws IOException {
        Chunk.Text delta = null;
        Chunk.Text message = null;
        String reason = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "delta" -> delta = text();
                case "message" -> message = text();
                case "finish_reason" -> reason = string();
                default -> skip();
            }
        }
        return new Chunk.Choice(delta != null ? delta : message, reason);
    }

    /** Reasoning has two names, and some servers give it under both. */
    private Chunk.@Nullable Text text() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String content = "";
        String refusal = "";
        String reasoning = "";
        String reasoningContent = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "content" -> content = words();
                case "refusal" -> refusal = words();
                case "reasoning" -> reasoning = words();
                case "reasoning_content" -> reasoningContent = words();
                case "annotations", "citations" -> aside = aside.withCitations(Translation.sources(tree()));
                default -> skip();
            }
        }
        return new Chunk.Text(content.concat(refusal), reasoning.isEmpty() ? reasoningContent : reasoning);
    }

    private String words() throws IOException {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        return Translation.text(json.readValueAsTree());
    }

    private @Nullable String string() throws IOException {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        skipRest();
        return null;
    }

    private @Nullable JsonNode tree() throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.readValueAsTree();
    }

    private void skip() throws IOException {
        json.nextToken();
        skipRest();
    }

    /** The parser gives null for ever where the bytes have ended too early. */
    private void skipRest() throws IOException {
        if (json.currentToken() == null) {
            throw new IOException("the object does not end");
        }
        json.skipChildren();
    }
}
