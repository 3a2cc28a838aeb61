package dev.rill.model.stream;

/** {@code [DONE]}, with which most servers end a stream, also with blanks or more around it. */
public final class EndMark {
    private EndMark() {}

    /** Whether this is the data of an event. */
    public static boolean is(byte[] data, int offset, int length) {
        int start = offset;
        int to = offset + length;
        while (start < to && data[start] <= ' ') {
            start++;
        }
        return to - start >= 6 && data[start] == '[' && data[start + 1] == 'D' && data[start + 5] == ']';
    }
}
