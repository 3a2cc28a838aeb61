package dev.rill.model.responses;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.Source;
import dev.rill.model.responses.Event.Item;
import dev.rill.model.responses.Event.Kind;
import dev.rill.model.stream.Json;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one event, once, in whatever order its fields come (some servers sort them, so that the type is the last). An
 * event that says at its beginning that it tells us nothing is not walked over to its end.
 *
 * <p>By hand for the same reason as with Chat Completions: it happens for every word of every answer.
 */
final class EventParser {
    private final Walk walk;
    private Kind kind = Kind.OTHER;
    private String words = "";
    private @Nullable Item item;
    private @Nullable Response response;
    private Optional<Source> source = Optional.empty();
    private @Nullable JsonNode error;
    private @Nullable ObjectNode flatError;

    private EventParser(Walk walk) {
        this.walk = walk;
    }

    /** The event, or empty when the bytes are no JSON object, or not a whole one. */
    static Optional<Event> parse(byte[] bytes, int offset, int length) {
        try (JsonParser json = Json.walk(bytes, offset, length)) {
            Walk walk = new Walk(json);
            return walk.entersObject() ? Optional.of(new EventParser(walk).event()) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private Event event() throws IOException {
        for (String field = walk.field(); field != null; field = walk.field()) {
            switch (field) {
                case "type" -> {
                    kind = Kind.of(walk.string());
                    if (kind == Kind.OTHER) {
                        return found();
                    }
                }
                case "delta", "text", "refusal" -> words = walk.string();
                case "item" -> item = item();
                case "response" -> response = walk.entersObject() ? ResponseParser.parse(walk) : null;
                case "annotation" -> source = Annotations.source(walk.tree());
                case "error" -> error = walk.tree();
                case "code", "message", "param" -> flatError(field, walk.tree());
                default -> walk.skip();
            }
        }
        walk.end();
        return found();
    }

    private Event found() {
        return new Event(kind, words, item, response, source, error != null ? error : flatError);
    }

    /** OpenAI documents an error's fields beside the type, and sends them in an object of their own. */
    private void flatError(String field, @Nullable JsonNode value) {
        if (flatError == null) {
            flatError = Json.mapper().createObjectNode();
        }
        flatError.set(field, value);
    }

    private @Nullable Item item() throws IOException {
        if (!walk.entersObject()) {
            return null;
        }
        String type = "";
        String phase = "";
        for (String field = walk.field(); field != null; field = walk.field()) {
            switch (field) {
                case "type" -> type = walk.string();
                case "phase" -> phase = walk.string();
                default -> walk.skip();
            }
        }
        return new Item(type, phase);
    }
}
