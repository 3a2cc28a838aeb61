package dev.rill.model.completions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.Dialogue;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Json;
import dev.rill.model.stream.ProviderError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A prompt as a Chat Completions request. Sends as little as it can: what a server does not know it may refuse.
 *
 * <p>A refused optional field is left out and, where it has another name, sent under that one.
 */
final class Request implements Dialogue {
    private static final String MAX_TOKENS = "max_tokens";
    private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";
    private static final Map<String, String> OTHER_NAMES =
            Map.of(MAX_TOKENS, MAX_COMPLETION_TOKENS, MAX_COMPLETION_TOKENS, MAX_TOKENS);
    private static final List<String> OPTIONAL =
            List.of("stream_options", "temperature", MAX_TOKENS, MAX_COMPLETION_TOKENS);
    private static final List<String> UNSUPPORTED =
            List.of("unsupported_parameter", "unsupported_value", "unknown_parameter", "unrecognized_parameter");
    private static final List<String> UNSUPPORTED_PHRASES =
            List.of("unsupported", "not supported", "unknown", "unrecognized", "not permitted", "only 1 is allowed");

    private final ObjectNode request;

    private Request(ObjectNode request) {
        this.request = request;
    }

    /**
     * The prompt in the protocol's words.
     *
     * @param openAi whether it goes to OpenAI itself, which has fields of its own
     */
    static Request of(Prompt prompt, boolean openAi) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("model", prompt.model());
        ArrayNode messages = request.putArray("messages");
        prompt.utterances().forEach(said -> message(messages.addObject(), said));
        request.put("stream", true);
        ObjectNode options = request.putObject("stream_options").put("include_usage", true);
        if (openAi) {
            options.put("include_obfuscation", false);
        }
        prompt.maxTokens().ifPresent(most -> request.put(openAi ? MAX_COMPLETION_TOKENS : MAX_TOKENS, most));
        prompt.temperature().ifPresent(value -> request.put("temperature", value));
        return new Request(request);
    }

    @Override
    public String resource() {
        return "/chat/completions";
    }

    @Override
    public byte[] body() {
        try {
            return Json.mapper().writeValueAsBytes(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write a tree of plain values as JSON", impossible);
        }
    }

    @Override
    public AnswerReader reader() {
        return new CompletionReader(request.path("model").asText());
    }

    @Override
    public Optional<Dialogue> reworded(Fault refusal) {
        if (!(refusal.failure() instanceof BadRequest)) {
            return Optional.empty();
        }
        ProviderError said = refusal.error();
        return OPTIONAL.stream()
                .filter(field -> request.has(field) && refuses(said, field))
                .findFirst()
                .map(this::without);
    }

    private static boolean refuses(ProviderError said, String field) {
        boolean named = said.param().isPresent()
                ? root(said.param().get()).equals(field)
                : said.text().contains(field);
        return named && (said.isAnyOf(UNSUPPORTED) || said.says(UNSUPPORTED_PHRASES));
    }

    /** {@code stream_options} of {@code stream_options.include_usage} or {@code stream_options[include_usage]}. */
    private static String root(String param) {
        return param.split("[.\\[]", 2)[0];
    }

    private Request without(String field) {
        ObjectNode rest = request.deepCopy();
        var value = rest.remove(field);
        Optional.ofNullable(OTHER_NAMES.get(field)).ifPresent(name -> rest.set(name, value));
        return new Request(rest);
    }

    private static void message(ObjectNode message, Utterance said) {
        message.put("role", said.role().name().toLowerCase(Locale.ROOT));
        message.put("content", said.parts().stream().map(Request::text).collect(Collectors.joining("\n\n")));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Text text -> text.text();
        };
    }
}
