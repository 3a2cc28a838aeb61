package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code POST /audio/speech} as OpenAI judges it. It knows one chime, and reads everything by that. */
final class Loudspeaker {
    private static final String TYPE = "audio/ogg";
    private static final int LONGEST = 4096;

    private final Buffer chime = Buffer.buffer(chime());

    /** What is asked of it; empty where it is no JSON object. */
    static Optional<JsonObject> read(Buffer body) {
        try {
            return Optional.of(new JsonObject(body));
        } catch (DecodeException | ClassCastException broken) {
            return Optional.empty();
        }
    }

    /** The clip, or what is wrong with the request. */
    Refusal answer(JsonObject request) {
        return Stream.of("model", "voice", "input")
                .filter(field -> !isWord(request.getValue(field)))
                .findFirst()
                .map(Refusal::missing)
                .orElseGet(() -> sound(request));
    }

    private Refusal sound(JsonObject request) {
        String input = request.getString("input");
        if (input.codePointCount(0, input.length()) > LONGEST) {
            return Refusal.invalid("input", "String should have at most %d characters".formatted(LONGEST));
        }
        return "opus".equals(request.getValue("response_format"))
                ? new Refusal(200, TYPE, Map.of(), chime)
                : Refusal.invalid("response_format", "Only opus is at hand here.");
    }

    private static boolean isWord(Object value) {
        return value instanceof String word && !word.isBlank();
    }

    private static byte[] chime() {
        try (var file = Loudspeaker.class.getResourceAsStream("/playground-model/chime.ogg")) {
            return Objects.requireNonNull(file, "the chime is not there").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
