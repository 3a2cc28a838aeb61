package dev.rill.model.stream;

import dev.rill.model.ModelEvent;

/** Where a reader's findings go. */
public interface AnswerSink {
    /** Something for the person; from here on the request is not repeated. */
    void tell(ModelEvent event);

    /** The answer is complete. */
    void complete(ModelEvent.Completed end);

    /** The answer failed; before the first {@code tell} another attempt may follow. */
    void fail(Fault fault);
}
