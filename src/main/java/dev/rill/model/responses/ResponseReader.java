package dev.rill.model.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.Bookmark;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.Source;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.AnswerSink;
import dev.rill.model.stream.Diagnosis;
import dev.rill.model.stream.EndMark;
import dev.rill.model.stream.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one response, event by event. It is complete with the event that says so, and with nothing else.
 *
 * <p>Items come one after the other, so what is being told is known by what began last; the places that events carry are not
 * looked at, since servers count them in ways of their own. Words come as deltas; where a server leaves them out, the
 * whole text of the part or of the response is told instead. Remarks on the way to the answer are told as reasoning.
 */
final class ResponseReader implements AnswerReader {
    /** Stands between two messages of one answer. */
    static final String BETWEEN = "\n\n";

    private static final Fault NO_JSON = Fault.lasting(new Garbled("an event that is not JSON"));
    private static final Fault NO_RESPONSE = Fault.lasting(new Garbled("a document that is no response"));
    private static final Fault DONE_EARLY = Fault.lasting(new CutOff("[DONE] without an end of the response"));
    private static final Fault FAILED = Fault.passing(new ServerError("a response that failed without a reason"));

    private final Request request;
    private final Fingerprint fingerprint;
    private String model;
    private boolean heeded;
    private boolean started;
    private boolean aside;
    private boolean anotherMessage;
    private boolean toldOfPart;
    private boolean told;
    private boolean thought;
    private Set<Source> sources = Set.of();
    private @Nullable Completed end;

    ResponseReader(Request request) {
        this.request = request;
        this.fingerprint = Fingerprint.of(request.conversation()).answered();
        this.model = request.prompt().model();
        this.heeded = request.previous().isEmpty();
    }

    @Override
    public void event(byte[] data, int offset, int length, AnswerSink sink) {
        if (EndMark.is(data, offset, length)) {
            over(DONE_EARLY, sink);
            return;
        }
        EventParser.parse(data, offset, length).ifPresentOrElse(event -> read(event, sink), () -> over(NO_JSON, sink));
    }

    @Override
    public void document(byte[] bytes, AnswerSink sink) {
        Optional<Response> whole = ResponseParser.parse(bytes);
        whole.ifPresent(response -> read(response, sink));
        over(NO_RESPONSE, sink);
    }

    @Override
    public void over(Fault otherwise, AnswerSink sink) {
        if (end == null) {
            sink.fail(otherwise);
            return;
        }
        sink.complete(end);
    }

    @Override
    public boolean finished() {
        return end != null;
    }

    private void read(Event event, AnswerSink sink) {
        JsonNode error = event.error();
        if (error != null && Diagnosis.isError(error)) {
            sink.fail(Diagnosis.withinAnswer(error));
            return;
        }
        switch (event.kind()) {
            case WORDS -> words(event.words(), sink);
            case ALL_WORDS -> allWords(event.words(), sink);
            case SOURCE -> cite(event.source().stream().toList(), sink);
            case REASONING -> reasoning(event.words(), sink);
            case REASONING_PART -> reasoning(thought ? BETWEEN : "", sink);
            case ITEM -> begin(event.item());
            case BEGINS -> begin(event.response(), sink);
            case COMPLETED -> end(Finish.STOP, event.response(), sink);
            case INCOMPLETE -> end(Finish.OTHER, event.response(), sink);
            case FAILED, ERROR -> fail(event.response(), sink);
            case OTHER -> {}
        }
    }

    private static void fail(@Nullable Response response, AnswerSink sink) {
        sink.fail(Optional.ofNullable(response).flatMap(Response::fault).orElse(FAILED));
    }

    private void begin(Event.@Nullable Item item) {
        if (item != null && item.isMessage()) {
            aside = item.isAside();
            anotherMessage = told;
            toldOfPart = false;
        }
    }

    private void begin(@Nullable Response response, AnswerSink sink) {
        if (response == null) {
            return;
        }
        if (!response.model().isBlank()) {
            model = response.model();
        }
        heeded = heeded || request.previous().equals(Optional.of(response.previous()));
        if (!heeded) {
            sink.fail(Lapse.UNHEEDED);
        }
    }

    private void words(String words, AnswerSink sink) {
        if (words.isEmpty()) {
            return;
        }
        toldOfPart = true;
        if (aside) {
            reasoning(words, sink);
            return;
        }
        if (anotherMessage) {
            anotherMessage = false;
            tell(BETWEEN, sink);
        }
        tell(words, sink);
    }

    private void allWords(String words, AnswerSink sink) {
        if (!toldOfPart) {
            words(words, sink);
        }
        toldOfPart = false;
    }

    private void tell(String words, AnswerSink sink) {
        start(sink);
        told = true;
        fingerprint.add(words);
        sink.tell(new ModelEvent.Delta(words));
    }

    private void reasoning(String words, AnswerSink sink) {
        if (!words.isEmpty()) {
            start(sink);
            thought = true;
            sink.tell(new ModelEvent.Reasoning(words));
        }
    }

    /** The end repeats what was told with the words. */
    private void cite(List<Source> pages, AnswerSink sink) {
        if (pages.isEmpty()) {
            return;
        }
        if (sources.isEmpty()) {
            sources = new LinkedHashSet<>();
        }
        List<Source> fresh = pages.stream().filter(sources::add).toList();
        if (!fresh.isEmpty()) {
            start(sink);
            sink.tell(new ModelEvent.Cited(fresh));
        }
    }

    private void start(AnswerSink sink) {
        if (started) {
            return;
        }
        if (!heeded) {
            sink.fail(Lapse.UNHEEDED);
        }
        started = true;
        sink.tell(new ModelEvent.Started(model, request.prompt().leftOut()));
    }

    /** A document tells its end by its status alone. */
    private void read(Response response, AnswerSink sink) {
        boolean hasWords = !response.answer().isEmpty();
        if (hasWords || response.isOver() || response.hasFailed()) {
            begin(response, sink);
            reasoning(response.thoughts(), sink);
            end(Finish.OTHER, response, sink);
        }
    }

    private void end(Finish otherwise, @Nullable Response response, AnswerSink sink) {
        if (response == null) {
            complete(new Completed(otherwise, Optional.empty()), sink);
            return;
        }
        begin(response, sink);
        if (response.hasFailed()) {
            sink.fail(response.fault().orElse(FAILED));
            return;
        }
        if (!told) {
            aside = false;
            words(response.answer(), sink);
        }
        cite(response.sources(), sink);
        Finish finish = response.finish().orElse(otherwise);
        complete(new Completed(finish, response.tokens(), bookmark(finish, response)), sink);
    }

    private void complete(Completed completed, AnswerSink sink) {
        end = completed;
        sink.complete(completed);
    }

    /** For an answer that is whole, from a server that says that it keeps it. */
    private Optional<Bookmark> bookmark(Finish finish, Response response) {
        Server server = request.server();
        String asked = request.prompt().model();
        if (request.previous().isPresent()) {
            server.reliance().knew(asked);
        }
        boolean keeps = finish == Finish.STOP && told && response.isKept() && server.remembers(asked);
        return keeps
                ? Optional.of(Place.of(fingerprint, server.provider().url(), response.id())
                        .bookmark())
                : Optional.empty();
    }
}
