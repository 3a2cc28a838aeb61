package dev.rill.model.stream;

import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;

/** A body of server-sent events. */
final class EventBody implements ResponseBody {
    /** Pictures travel as single events of megabytes; beyond this something is wrong. */
    static final int LONGEST_EVENT = 32 << 20;

    private static final Fault CUT_OFF = Fault.lasting(new CutOff("ended without a finish reason"));
    private static final Fault EMPTY = Fault.lasting(new Garbled("a status of success with nothing in it"));
    private static final Fault TOO_LONG = Fault.lasting(new Garbled("an event of more than 32 MiB"));

    private final AnswerReader reader;
    private final AnswerSink sink;
    private final SseParser parser = new SseParser(LONGEST_EVENT);
    private final SseParser.Listener listener = this::event;
    private boolean sawEvent;

    EventBody(AnswerReader reader, AnswerSink sink) {
        this.reader = reader;
        this.sink = sink;
    }

    @Override
    public boolean feed(byte[] bytes) {
        boolean fits = parser.feed(bytes, listener);
        if (!fits) {
            reader.over(TOO_LONG, sink);
        }
        return fits;
    }

    @Override
    public void end() {
        parser.end(this::lastEvent);
        reader.over(sawEvent ? CUT_OFF : EMPTY, sink);
    }

    private void event(byte[] data, int offset, int length) {
        sawEvent = true;
        reader.event(data, offset, length, sink);
    }

    /** Without its blank line an event may be half of one. */
    private void lastEvent(byte[] data, int offset, int length) {
        sawEvent = true;
        if (data[offset] == '[' || Json.tree(data, offset, length).isPresent()) {
            reader.event(data, offset, length, sink);
        }
    }
}
