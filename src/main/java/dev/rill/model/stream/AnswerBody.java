package dev.rill.model.stream;

import org.jspecify.annotations.Nullable;

/**
 * The body under a status of success: an event stream, whatever its content type says, unless its first character shows
 * that it is a JSON document or a page of HTML.
 */
final class AnswerBody implements ResponseBody {
    private final AnswerReader reader;
    private final AnswerSink sink;
    private final int largestPiece;
    private @Nullable ResponseBody kind;

    AnswerBody(AnswerReader reader, AnswerSink sink, int largestPiece) {
        this.reader = reader;
        this.sink = sink;
        this.largestPiece = largestPiece;
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
        kind = document ? new DocumentBody(reader, sink, largestPiece) : new EventBody(reader, sink, largestPiece);
        return kind.feed(bytes);
    }

    @Override
    public void end() {
        if (kind == null) {
            kind = new EventBody(reader, sink, largestPiece);
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
