package dev.rill.model.completions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.ModelFailure.ContextTooLong;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.Dialogue;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Json;
import dev.rill.model.stream.Objection;
import dev.rill.model.stream.Provider;
import dev.rill.model.stream.Rewording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A prompt as a Chat Completions request. Sends as little as it can: what a server does not know it may refuse. A refused
 * field is left out, where it has another name is sent under that one, and {@code stream} becomes false; what is too long for the
 * model goes with less of what was said before.
 *
 * @param refused the fields to do without
 */
record Request(Prompt prompt, Provider provider, Set<String> refused) implements Dialogue {
    private static final String STREAM = "stream";
    private static final String STREAM_OPTIONS = "stream_options";
    private static final String TEMPERATURE = "temperature";
    private static final String MAX_TOKENS = "max_tokens";
    private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";
    private static final String WEB_SEARCH = "web_search_options";
    private static final String EFFORT = "reasoning_effort";
    private static final List<String> OPTIONAL =
            List.of(STREAM_OPTIONS, TEMPERATURE, MAX_TOKENS, MAX_COMPLETION_TOKENS, WEB_SEARCH, EFFORT, STREAM);

    /** The prompt in the protocol's words, without what its model is known to refuse. */
    static Request of(Prompt prompt, Provider provider) {
        return new Request(prompt, provider, provider.refused(prompt.model()));
    }

    @Override
    public String resource() {
        return "/chat/completions";
    }

    @Override
    public byte[] body() {
        try {
            return Json.mapper().writeValueAsBytes(json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write a tree of plain values as JSON", impossible);
        }
    }

    @Override
    public AnswerReader reader() {
        return new CompletionReader(prompt.model(), prompt.leftOut());
    }

    @Override
    public Optional<Rewording> reworded(Fault refusal) {
        if (refusal.failure() instanceof ContextTooLong) {
            return prompt.shortened().map(fewer -> Rewording.of(new Request(fewer, provider, refused)));
        }
        return Objection.in(refusal, sent()).map(this::without);
    }

    ObjectNode json() {
        boolean openAi = provider.url().isOpenAi();
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("model", prompt.model());
        ArrayNode messages = request.putArray("messages");
        prompt.utterances().forEach(said -> message(messages.addObject(), said));
        request.put(STREAM, sends(STREAM));
        if (sends(STREAM) && sends(STREAM_OPTIONS)) {
            ObjectNode options = request.putObject(STREAM_OPTIONS).put("include_usage", true);
            if (openAi) {
                options.put("include_obfuscation", false);
            }
        }
        prompt.sampling().maxTokens().ifPresent(most -> limitName().ifPresent(name -> request.put(name, most)));
        prompt.sampling()
                .temperature()
                .filter(value -> sends(TEMPERATURE))
                .ifPresent(value -> request.put(TEMPERATURE, value));
        equipment(request);
        return request;
    }

    /** The providers file names no other tool for a server that speaks this. */
    private void equipment(ObjectNode request) {
        Equipment given = prompt.equipment();
        if (given.tools().contains(new Tool.WebSearch()) && sends(WEB_SEARCH)) {
            request.putObject(WEB_SEARCH);
        }
        given.effort().filter(effort -> sends(EFFORT)).ifPresent(effort -> request.put(EFFORT, effort.word()));
    }

    private boolean sends(String field) {
        return !refused.contains(field);
    }

    /** OpenAI's newer models know the newer name alone, Ollama the older one. */
    private Optional<String> limitName() {
        Stream<String> names = provider.url().isOpenAi()
                ? Stream.of(MAX_COMPLETION_TOKENS, MAX_TOKENS)
                : Stream.of(MAX_TOKENS, MAX_COMPLETION_TOKENS);
        return names.filter(this::sends).findFirst();
    }

    private List<String> sent() {
        ObjectNode request = json();
        return OPTIONAL.stream()
                .filter(field -> sends(field) && request.has(field))
                .toList();
    }

    private Rewording without(String field) {
        Set<String> more = Stream.concat(refused.stream(), Stream.of(field)).collect(Collectors.toUnmodifiableSet());
        return new Rewording(new Request(prompt, provider, more), () -> provider.learn(prompt.model(), field));
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
