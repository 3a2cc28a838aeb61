package dev.rill.model.responses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.ContextTooLong;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.Dialogue;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Json;
import dev.rill.model.stream.Objection;
import dev.rill.model.stream.Rewording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A prompt as a Responses request. The system prompt goes along as {@code instructions} each time, since a server does not
 * carry it over; what it knows already is replaced by the id of its response.
 *
 * @param refused the fields to do without
 * @param previous the response that knows all but the last utterance
 */
record Request(Prompt prompt, Server server, Set<String> refused, Optional<String> previous) implements Dialogue {
    static final String PREVIOUS = "previous_response_id";

    /** The prompt in the protocol's words, without what its model is known to refuse or to know. */
    static Request of(Prompt prompt, Server server) {
        Optional<String> previous = prompt.bookmark()
                .filter(bookmark -> server.remembers(prompt.model()))
                .flatMap(Place::read)
                .filter(place -> place.isOf(
                        Fingerprint.of(known(prompt)), server.provider().url()))
                .map(Place::response);
        return new Request(prompt, server, server.provider().refused(prompt.model()), previous);
    }

    @Override
    public String resource() {
        return "/responses";
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
        return new ResponseReader(this);
    }

    @Override
    public Optional<Rewording> reworded(Fault refusal) {
        if (previous.isPresent() && Lapse.isIn(refusal)) {
            return Optional.of(inFull(refusal));
        }
        if (refusal.failure() instanceof ContextTooLong) {
            return prompt.shortened().map(fewer -> Rewording.of(new Request(fewer, server, refused, Optional.empty())));
        }
        return Objection.in(refusal, options().sentIn(json()))
                .map(this::without)
                .or(() -> previous.filter(id -> refusal.failure() instanceof BadRequest)
                        .map(id -> inFull(refusal)));
    }

    ObjectNode json() {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("model", prompt.model());
        String instructions = instructions().map(Request::text).collect(Collectors.joining("\n\n"));
        if (!instructions.isEmpty()) {
            request.put("instructions", instructions);
        }
        ArrayNode input = request.putArray("input");
        news().forEach(said -> message(input.addObject(), said));
        previous.ifPresent(id -> request.put(PREVIOUS, id));
        options().write(request);
        return request;
    }

    /** What is said in this exchange and before, as far as it is no instruction. */
    List<Utterance> conversation() {
        return conversation(prompt);
    }

    private Stream<Utterance> instructions() {
        return prompt.utterances().stream().takeWhile(Request::isInstruction);
    }

    private List<Utterance> news() {
        List<Utterance> all = conversation();
        return previous.isPresent() ? all.subList(all.size() - 1, all.size()) : all;
    }

    private static List<Utterance> known(Prompt prompt) {
        List<Utterance> all = conversation(prompt);
        return all.subList(0, Math.max(0, all.size() - 1));
    }

    private static List<Utterance> conversation(Prompt prompt) {
        return prompt.utterances().stream().dropWhile(Request::isInstruction).toList();
    }

    private static boolean isInstruction(Utterance said) {
        return said.role() == Role.SYSTEM;
    }

    private Options options() {
        return new Options(prompt, server, refused);
    }

    private Rewording without(String field) {
        Set<String> more = Stream.concat(refused.stream(), Stream.of(field)).collect(Collectors.toUnmodifiableSet());
        return new Rewording(
                new Request(prompt, server, more, previous),
                () -> server.provider().learn(prompt.model(), field));
    }

    /** The same question with all that was said before it: the server's memory has failed, ours has not. */
    private Rewording inFull(Fault refusal) {
        String model = prompt.model();
        Runnable lesson = Lapse.isForGood(refusal)
                ? () -> server.reliance().ends(model)
                : () -> server.reliance().forgot(model);
        return new Rewording(new Request(prompt, server, refused, Optional.empty()), lesson);
    }

    private static void message(ObjectNode message, Utterance said) {
        message.put("role", said.role().name().toLowerCase(Locale.ROOT));
        message.put("content", text(said));
    }

    private static String text(Utterance said) {
        return said.parts().stream().map(Request::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Text text -> text.text();
        };
    }
}
