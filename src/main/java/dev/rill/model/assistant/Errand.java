package dev.rill.model.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.Dialogue;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Json;
import dev.rill.model.stream.Rewording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question as an assistant is asked it: {@code {"message": …, "context": [{"role", "content"} …]}}, the message being what
 * was said last and the context what was said before it. The operator's instructions are for the operator's model and stay
 * here.
 */
final class Errand implements Dialogue {
    private final ObjectNode request;

    private Errand(ObjectNode request) {
        this.request = request;
    }

    static Errand of(Prompt prompt) {
        List<Utterance> said = prompt.utterances().stream()
                .filter(utterance -> utterance.role() != Role.SYSTEM)
                .toList();
        if (said.isEmpty()) {
            throw new IllegalArgumentException("cannot ask an assistant when nothing was said");
        }
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("message", text(said.getLast()));
        ArrayNode context = request.putArray("context");
        said.subList(0, said.size() - 1)
                .forEach(utterance -> context.addObject()
                        .put("role", utterance.role().name().toLowerCase(Locale.ROOT))
                        .put("content", text(utterance)));
        return new Errand(request);
    }

    @Override
    public String resource() {
        return "";
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
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public AnswerReader reader() {
        return new ReplyReader();
    }

    /** There is but one way to ask. */
    @Override
    public Optional<Rewording> reworded(Fault refusal) {
        return Optional.empty();
    }

    private static String text(Utterance utterance) {
        return utterance.parts().stream().map(Errand::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Text text -> text.text();
        };
    }
}
