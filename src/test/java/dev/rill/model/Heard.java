package dev.rill.model;

import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.stream.AnswerSink;
import dev.rill.model.stream.Fault;
import java.util.ArrayList;
import java.util.List;

/** Hears what a reader tells, up to the end, as its contract says. */
public final class Heard implements AnswerSink {
    private final List<ModelEvent> events = new ArrayList<>();

    public List<ModelEvent> events() {
        return events;
    }

    public ModelFailure failure() {
        return ((Failed) events.getLast()).failure();
    }

    @Override
    public void tell(ModelEvent event) {
        if (events.isEmpty() || !(events.getLast() instanceof ModelEvent.End)) {
            events.add(event);
        }
    }

    @Override
    public void complete(Completed end) {
        tell(end);
    }

    @Override
    public void fail(Fault fault) {
        tell(new Failed(fault.failure()));
    }
}
