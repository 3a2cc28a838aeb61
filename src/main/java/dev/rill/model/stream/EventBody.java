package dev.rill.model.stream;

import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;

/** A body of server-sent events. */
final class EventBody implements ResponseBody {
    static final Fault CUT_OFF = Fault.lasting(new CutOff("ended without a finish reason"));
    private static final Fault EMPTY = Fault.lasting(new Garbled("a status of success with nothing in it"));

    private final AnswerReader reader;
    private final AnswerSink sink;
    private final SseParser parser;
    private final int largest;
    private final SseParser.Listener listener = this::event;
    private boolean sawEvent;

    EventBody(AnswerReader reader, AnswerSink sink, int largest) {
        this.reader = reader;
        this.sink = sink;
        this.largest = largest;
        this.parser = new SseParser(largest);
    }

    @Override
    public boolean feed(byte[] bytes) {
        boolean fits = parser.feed(bytes, listener);
        if (!fits) {
            reader.over(WholeBody.beyond(largest, "an event"), sink);
        }
        return fits;
    }

    @Override
    public void end() {
        parser.end(this::lastEvent);
        if (sawEvent) {
            reader.closed(sink);
            return;
        }
        reader.over(EMPTY, sink);
    }

    private void event(byte[] data, int offset, int length) {
        sawEvent = true;
        reader.event(data, offset, length, sink);
    }

    private void lastEvent(byte[] data, int offset, int length) {
        sawEvent = true;
        reader.lastEvent(data, offset, length, sink);
    }
}
