package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.AnswerSink;
import dev.rill.model.stream.Diagnosis;
import dev.rill.model.stream.EndMark;
import dev.rill.model.stream.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one completion, chunk by chunk. An error is looked for before anything else; an answer is complete when it gave
 * a finish reason, whatever comes or does not come after that.
 *
 * <p>{@code Started} is told together with the first words, since until then the request may be repeated.
 */
final class CompletionReader implements AnswerReader {
    private static final Fault NO_JSON = Fault.lasting(new Garbled("an event that is not JSON"));
    private static final Fault NO_COMPLETION = Fault.lasting(new Garbled("a document that is no completion"));
    private static final Fault DONE_EARLY = Fault.lasting(new CutOff("[DONE] without a finish reason"));
    private static final Fault FINISH_ERROR = Fault.passing(new ServerError("finish reason error"));

    private final String asked;
    private final int leftOut;
    private Optional<Usage> usage = Optional.empty();
    private @Nullable Finish finish;
    private boolean started;
    private Set<Source> sources = Set.of();

    /** A reader for an answer of the model that was asked. */
    CompletionReader(String asked) {
        this(asked, 0);
    }

    /** The same, where that many utterances were left out of the question. */
    CompletionReader(String asked, int leftOut) {
        this.asked = asked;
        this.leftOut = leftOut;
    }

    @Override
    public void event(byte[] data, int offset, int length, AnswerSink sink) {
        if (EndMark.is(data, offset, length)) {
            over(DONE_EARLY, sink);
            return;
        }
        ChunkParser.parse(data, offset, length).ifPresentOrElse(chunk -> read(chunk, sink), () -> over(NO_JSON, sink));
    }

    @Override
    public void document(byte[] bytes, AnswerSink sink) {
        Optional<Chunk> whole = ChunkParser.parse(bytes, 0, bytes.length);
        whole.ifPresent(completion -> read(completion, sink));
        if (whole.isPresent() && started && finish == null) {
            finish = Finish.OTHER;
        }
        over(NO_COMPLETION, sink);
    }

    @Override
    public void over(Fault otherwise, AnswerSink sink) {
        if (finish == null) {
            sink.fail(otherwise);
            return;
        }
        sink.complete(new Completed(finish, usage));
    }

    @Override
    public boolean finished() {
        return finish != null;
    }

    private void read(Chunk chunk, AnswerSink sink) {
        Chunk.Aside aside = chunk.aside();
        JsonNode error = aside.error();
        if (error != null && Diagnosis.isError(error)) {
            sink.fail(Diagnosis.withinAnswer(error));
            return;
        }
        if (aside.usage() != null && aside.usage().isObject()) {
            usage = Optional.of(Translation.usage(aside.usage()));
        }
        if (chunk.choice() != null) {
            read(chunk.choice(), Objects.requireNonNullElse(chunk.model(), ""), sink);
        }
        cite(aside.citations(), sink);
    }

    private void read(Chunk.Choice choice, String model, AnswerSink sink) {
        if (choice.text() != null) {
            read(choice.text(), model, sink);
        }
        String reason = choice.finishReason();
        if (reason == null || reason.isEmpty()) {
            return;
        }
        if (reason.equals("error")) {
            sink.fail(FINISH_ERROR);
            return;
        }
        finish = Translation.finish(reason);
    }

    private void read(Chunk.Text text, String model, AnswerSink sink) {
        if (!text.reasoning().isEmpty()) {
            start(model, sink);
            sink.tell(new ModelEvent.Reasoning(text.reasoning()));
        }
        if (!text.words().isEmpty()) {
            start(model, sink);
            sink.tell(new ModelEvent.Delta(text.words()));
        }
    }

    /** What some servers repeat in every chunk is told once. */
    private void cite(List<Source> citations, AnswerSink sink) {
        if (citations.isEmpty()) {
            return;
        }
        if (sources.isEmpty()) {
            sources = new LinkedHashSet<>();
        }
        List<Source> fresh = citations.stream().filter(sources::add).toList();
        if (started && !fresh.isEmpty()) {
            sink.tell(new ModelEvent.Cited(fresh));
        }
    }

    private void start(String model, AnswerSink sink) {
        if (!started) {
            started = true;
            sink.tell(new ModelEvent.Started(model.isBlank() ? asked : model, leftOut));
            if (!sources.isEmpty()) {
                sink.tell(new ModelEvent.Cited(List.copyOf(sources)));
            }
        }
    }
}
