package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request in either protocol, as far as a script cares for it.
 *
 * @param text what the person said last; empty when it was no text
 * @param said the whole conversation, oldest first
 * @param body the request as it came
 */
record Question(String text, List<Said> said, JsonObject body) {
    private static final Set<String> TEXTS = Set.of("text", "input_text", "output_text");

    /** One message: who, what, and the kinds of the parts that are no text ({@code image_url}, {@code file}, …). */
    record Said(String role, String text, List<String> attachments) {
        private static Said of(JsonObject message) {
            var role = Optional.ofNullable(message.getString("role")).orElse("");
            if (!(message.getValue("content") instanceof JsonArray parts)) {
                var text = Optional.ofNullable(message.getValue("content")).map(String::valueOf);
                return new Said(role, text.orElse(""), List.of());
            }
            var text = objects(parts)
                    .filter(part -> TEXTS.contains(part.getString("type", "")))
                    .map(part -> part.getString("text", ""))
                    .toList();
            var others = objects(parts)
                    .map(part -> part.getString("type", ""))
                    .filter(type -> !TEXTS.contains(type))
                    .toList();
            return new Said(role, String.join("\n", text), others);
        }
    }

    /** Empty when this is no Chat Completions request. */
    static Optional<Question> of(Buffer bytes) {
        try {
            return of(new JsonObject(bytes));
        } catch (DecodeException | ClassCastException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Question> of(JsonObject body) {
        var messages = body.getJsonArray("messages", new JsonArray());
        return of(objects(messages).map(Said::of).toList(), body);
    }

    /** Of a Responses request; empty when it is none. */
    static Optional<Question> ofInput(JsonObject body, List<Said> earlier) {
        try {
            return of(Stream.concat(earlier.stream(), input(body)).toList(), body);
        } catch (ClassCastException notOne) {
            return Optional.empty();
        }
    }

    private static Stream<Said> input(JsonObject body) {
        var instructions =
                Optional.ofNullable(body.getString("instructions")).map(text -> new Said("system", text, List.of()));
        Stream<Said> input = switch (body.getValue("input")) {
            case JsonArray items -> objects(items).map(Said::of);
            case String text -> Stream.of(new Said("user", text, List.of()));
            case null, default -> Stream.empty();
        };
        return Stream.concat(instructions.stream(), input);
    }

    /** The same request, had it come with this conversation. */
    static Optional<Question> of(List<Said> said, JsonObject body) {
        var text = said.reversed().stream()
                .filter(one -> one.role().equals("user"))
                .findFirst()
                .map(Said::text);
        return text.map(words -> new Question(words, said, body));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** What the person said before this question, oldest first. */
    List<String> earlier() {
        var mine = said.stream()
                .filter(one -> one.role().equals("user"))
                .map(Said::text)
                .toList();
        return mine.subList(0, mine.size() - 1);
    }

    /** Other things than text that came with the question. */
    List<String> attachments() {
        return said.getLast().attachments();
    }

    /** Lower case, for looking up words in it. */
    String plain() {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    boolean streams() {
        return Boolean.TRUE.equals(body.getValue("stream"));
    }

    boolean wantsUsage() {
        return body.getValue("stream_options") instanceof JsonObject options
                && Boolean.TRUE.equals(options.getValue("include_usage"));
    }

    /** How many pieces the answer may have. */
    int limit() {
        return Stream.of("max_completion_tokens", "max_tokens", "max_output_tokens")
                .map(body::getValue)
                .filter(Number.class::isInstance)
                .mapToInt(number -> ((Number) number).intValue())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether it leaves out what a response knows already. */
    boolean namesAResponse() {
        return body.getValue("previous_response_id") != null;
    }

    /** Whether a server may keep it, unless it is told otherwise. */
    boolean mayBeKept() {
        return !Boolean.FALSE.equals(body.getValue("store"));
    }

    String model() {
        return Optional.ofNullable(body.getValue("model")).map(String::valueOf).orElse("demo");
    }

    /** About four characters each, as the tokenizers of English have it. */
    int promptTokens() {
        return said.stream().mapToInt(one -> 4 + one.text().length() / 4).sum();
    }
}
