package dev.rill.model.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.AnswerSink;
import dev.rill.model.stream.Diagnosis;
import dev.rill.model.stream.EndMark;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads an assistant's answer: one document {@code {"response": …}}, or events that hold plain words, {@code {"delta": …}} or
 * {@code {"response": …}}, up to {@code [DONE]} or the end of the stream.
 *
 * <p>Some send the whole text as a {@code response} behind the deltas that it is made of; so after a delta a response says
 * nothing new.
 */
final class ReplyReader implements AnswerReader {
    private static final Completed END = new Completed(Finish.STOP, Optional.empty());
    private static final Fault NO_RESPONSE = Fault.lasting(new Garbled("a document without a response"));

    /** What stands in for the name of a model, which nobody tells. */
    private static final String NAME = "assistant";

    private boolean started;
    private boolean grows;
    private boolean finished;

    @Override
    public void event(byte[] data, int offset, int length, AnswerSink sink) {
        if (EndMark.is(data, offset, length)) {
            complete(sink);
            return;
        }
        Json.tree(data, offset, length)
                .filter(JsonNode::isObject)
                .ifPresentOrElse(
                        object -> read(object, sink),
                        () -> tell(new String(data, offset, length, StandardCharsets.UTF_8), sink));
    }

    /** Plain words have no sign that they are whole. */
    @Override
    public void lastEvent(byte[] data, int offset, int length, AnswerSink sink) {
        event(data, offset, length, sink);
    }

    @Override
    public void closed(AnswerSink sink) {
        complete(sink);
    }

    @Override
    public void document(byte[] bytes, AnswerSink sink) {
        Optional<JsonNode> json = Json.tree(bytes).filter(JsonNode::isObject);
        json.ifPresent(object -> read(object, sink));
        if (json.filter(object -> object.path("response").isTextual()).isEmpty()) {
            sink.fail(NO_RESPONSE);
            return;
        }
        complete(sink);
    }

    @Override
    public void over(Fault otherwise, AnswerSink sink) {
        if (!finished) {
            sink.fail(otherwise);
        }
    }

    @Override
    public boolean finished() {
        return finished;
    }

    private void read(JsonNode object, AnswerSink sink) {
        if (Diagnosis.isError(object.path("error"))) {
            sink.fail(Diagnosis.withinAnswer(object.path("error")));
            return;
        }
        String delta = object.path("delta").asText("");
        if (!delta.isEmpty()) {
            grows = true;
            tell(delta, sink);
            return;
        }
        if (!grows) {
            tell(object.path("response").asText(""), sink);
        }
    }

    private void tell(String words, AnswerSink sink) {
        if (words.isEmpty()) {
            return;
        }
        if (!started) {
            started = true;
            sink.tell(new Started(NAME));
        }
        sink.tell(new Delta(words));
    }

    private void complete(AnswerSink sink) {
        finished = true;
        sink.complete(END);
    }
}
