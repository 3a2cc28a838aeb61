package dev.rill.model.responses;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Source;
import dev.rill.model.stream.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over a {@code response}: one that an event holds, or one that came in place of a stream. */
final class ResponseParser {
    private final Walk walk;
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder asides = new StringBuilder();
    private final StringBuilder thoughts = new StringBuilder();
    private final List<Source> sources = new ArrayList<>();
    private String id = "";
    private String model = "";
    private String status = "";
    private String previous = "";
    private boolean stored;
    private String reason = "";
    private @Nullable JsonNode usage;
    private @Nullable JsonNode error;

    private ResponseParser(Walk walk) {
        this.walk = walk;
    }

    /** The document as a response, or empty when it is no JSON object, or not a whole one. */
    static Optional<Response> parse(byte[] document) {
        try (JsonParser json = Json.walk(document, 0, document.length)) {
            Walk walk = new Walk(json);
            if (!walk.entersObject()) {
                return Optional.empty();
            }
            Response response = parse(walk);
            walk.end();
            return Optional.of(response);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** The object that was entered. */
    static Response parse(Walk walk) throws IOException {
        return new ResponseParser(walk).response();
    }

    private Response response() throws IOException {
        for (String field = walk.field(); field != null; field = walk.field()) {
            switch (field) {
                case "id" -> id = walk.string();
                case "model" -> model = walk.string();
                case "status" -> status = walk.string();
                case "previous_response_id" -> previous = walk.string();
                case "store" -> stored = walk.isTrue();
                case "incomplete_details" -> reason();
                case "usage" -> usage = walk.tree();
                case "error" -> error = walk.tree();
                case "output" -> output();
                default -> walk.skip();
            }
        }
        return new Response(
                id,
                model,
                status,
                previous,
                stored,
                reason,
                usage,
                error,
                words.toString(),
                asides.toString(),
                thoughts.toString(),
                sources);
    }

    private void reason() throws IOException {
        if (!walk.entersObject()) {
            return;
        }
        for (String field = walk.field(); field != null; field = walk.field()) {
            if (field.equals("reason")) {
                reason = walk.string();
            } else {
                walk.skip();
            }
        }
    }

    private void output() throws IOException {
        if (walk.entersArray()) {
            while (walk.nextObject()) {
                item();
            }
        }
    }

    private void item() throws IOException {
        String type = "";
        String phase = "";
        String content = "";
        String summary = "";
        for (String field = walk.field(); field != null; field = walk.field()) {
            switch (field) {
                case "type" -> type = walk.string();
                case "phase" -> phase = walk.string();
                case "content" -> content = parts("");
                case "summary" -> summary = parts("\n\n");
                default -> walk.skip();
            }
        }
        keep(new Event.Item(type, phase), content, summary);
    }

    private void keep(Event.Item item, String content, String summary) {
        if (item.isMessage()) {
            join(item.isAside() ? asides : words, content);
        } else if (item.type().equals("reasoning")) {
            join(thoughts, summary);
        }
    }

    private static void join(StringBuilder all, String more) {
        if (!all.isEmpty() && !more.isEmpty()) {
            all.append(ResponseReader.BETWEEN);
        }
        all.append(more);
    }

    /** The texts, and refusals, of some parts. */
    private String parts(String between) throws IOException {
        if (!walk.entersArray()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        while (walk.nextObject()) {
            String text = "";
            for (String field = walk.field(); field != null; field = walk.field()) {
                switch (field) {
                    case "text", "refusal" -> text = walk.string();
                    case "annotations" -> sources.addAll(Annotations.sources(walk.tree()));
                    default -> walk.skip();
                }
            }
            all.append(all.isEmpty() || text.isEmpty() ? "" : between).append(text);
        }
        return all.toString();
    }
}
