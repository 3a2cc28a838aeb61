package dev.rill.model.stream;

import org.jspecify.annotations.Nullable;

/**
 * The body under a status of success: an event stream, whatever its content type says, unless its first character shows
 * that it is a JSON document or a page of HTML.
 */
final class AnswerBody implements ResponseBody {
    private final AnswerReader reader;
    private final AnswerSink sink;
    private @Nullable ResponseBody kind;

    AnswerBody(AnswerReader reader, AnswerSink sink) {
        this.reader = reader;
        this.sink = sink;
    }

    @Override
    public boolean feed(byte[] bytes) {
        if (kind != null) {
            return kind.feed(bytes);
        }
        int start = firstVisible(bytes);
        if (start == bytes.length) {
            return true;
        }
        byte b = bytes[start];
        boolean document = b == '{' || b == '[' || b == '<';
        kind = document ? new DocumentBody(reader, sink) : new EventBody(reader, sink);
        return kind.feed(bytes);
    }

    @Override
    public void end() {
        if (kind == null) {
            kind = new EventBody(reader, sink);
        }
        kind.end();
    }

    /** Skips blanks and, being a negative byte, whatever a byte order mark is made of. */
    private static int firstVisible(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] <= ' ') {
            i++;
        }
        return i;
    }
}
