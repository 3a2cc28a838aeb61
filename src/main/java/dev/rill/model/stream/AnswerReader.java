package dev.rill.model.stream;

/** Reads one successful response and tells the sink what it finds; what it tells after an end is not heard. */
public interface AnswerReader {
    /** The next event of a stream: a part of {@code data}, which is lent for the call only. */
    void event(byte[] data, int offset, int length, AnswerSink sink);

    /** The last event of a stream that ended without the blank line behind it, so it may be half of one. */
    default void lastEvent(byte[] data, int offset, int length, AnswerSink sink) {
        if (data[offset] == '[' || Json.tree(data, offset, length).isPresent()) {
            event(data, offset, length, sink);
        }
    }

    /** The stream ended as streams should. In most protocols an answer that has not said before that it is complete is cut off. */
    default void closed(AnswerSink sink) {
        over(EventBody.CUT_OFF, sink);
    }

    /** The provider sent one document instead of a stream. */
    void document(byte[] bytes, AnswerSink sink);

    /** Nothing more will come. An answer that had ended before is complete all the same; another one failed so. */
    void over(Fault otherwise, AnswerSink sink);

    /** Whether the model has finished, so that only figures can still come. */
    boolean finished();
}
