package dev.rill.model.stream;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events in a stream of bytes, wherever the network cut it. One instance a stream; not thread-safe.
 *
 * <p>Works on bytes, because a chunk may end within a character. An event whose one line of data came in one piece is handed
 * over where it lies; the two arrays for the others are all that is allocated, and large ones are let go with their event. Lines
 * end with LF, CR or CRLF and with nothing else; a byte order mark is skipped; comments and fields other than {@code data} are
 * dropped; several {@code data} lines are joined with LF; an event without data is none.
 */
final class SseParser {
    private static final byte[] FIELD = {'d', 'a', 't', 'a'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    /** Events beyond this are rare (pictures), and nothing of their size is kept for the next one. */
    private static final int LARGE = 64 << 10;

    private final int limit;
    private byte[] line = NOTHING;
    private int lineLength;
    private byte[] data = NOTHING;
    private int dataLength;
    private boolean first = true;
    private boolean afterCarriageReturn;
    private boolean tooLong;
    /** The one data line of an event, where it lies in the bytes that are being fed: most events need no copy. */
    private byte @Nullable [] whole;

    private int wholeFrom;
    private int wholeTo;
    private boolean wholeIsOurs;

    /** Takes events, as a part of some bytes that are lent for the call only. */
    interface Listener {
        void event(byte[] data, int offset, int length);
    }

    /** A parser that gives up on an event of more bytes than this. */
    SseParser(int limit) {
        this.limit = limit;
    }

    /** Takes the next bytes; false, from then on, when an event is longer than the limit. */
    boolean feed(byte[] bytes, Listener listener) {
        int start = 0;
        for (int i = 0; i < bytes.length && !tooLong; i++) {
            byte b = bytes[i];
            if ((b & 0xFF) > '\r' || (b != '\n' && b != '\r')) { // one comparison for nearly all
                continue;
            }
            if (b != '\n' || i != start || !swallowsLineFeed()) {
                endLine(bytes, start, i, listener);
            }
            afterCarriageReturn = b == '\r';
            start = i + 1;
        }
        if (!wholeIsOurs) {
            copyWhole();
        }
        keep(bytes, start, bytes.length);
        return !tooLong;
    }

    /** How many bytes it holds on to between two events. */
    int held() {
        return line.length + data.length;
    }

    /** The stream has ended: what is there of an event is handed over, although its blank line is missing. */
    void end(Listener listener) {
        if (lineLength > 0) {
            wholeLine(line, 0, lineLength, listener);
        }
        dispatch(listener);
    }

    private boolean swallowsLineFeed() {
        return afterCarriageReturn && lineLength == 0;
    }

    private void endLine(byte[] bytes, int from, int to, Listener listener) {
        if (lineLength == 0) {
            wholeLine(bytes, from, to, listener);
            return;
        }
        keep(bytes, from, to);
        int length = lineLength;
        lineLength = 0;
        wholeLine(line, 0, length, listener);
        if (line.length > LARGE) {
            line = NOTHING;
        }
    }

    private void wholeLine(byte[] bytes, int from, int to, Listener listener) {
        int start = first ? afterByteOrderMark(bytes, from, to) : from;
        first = false;
        if (start == to) {
            dispatch(listener);
            return;
        }
        field(bytes, start, to);
    }

    private static int afterByteOrderMark(byte[] bytes, int from, int to) {
        boolean marked = startsWith(bytes, from, to, BYTE_ORDER_MARK);
        return marked ? from + BYTE_ORDER_MARK.length : from;
    }

    private void field(byte[] bytes, int from, int to) {
        if (!startsWith(bytes, from, to, FIELD)) {
            return;
        }
        int value = from + FIELD.length;
        if (value == to) {
            copyWhole();
            append(bytes, to, to);
            return;
        }
        if (bytes[value] != ':') {
            return;
        }
        value++;
        int start = value < to && bytes[value] == ' ' ? value + 1 : value;
        boolean isOurs = bytes == line && to - start > LARGE;
        if (isOurs) {
            line = NOTHING;
        }
        if (dataLength == 0 && whole == null && bytes != line && to - start < limit) {
            whole = bytes;
            wholeFrom = start;
            wholeTo = to;
            wholeIsOurs = isOurs;
            return;
        }
        copyWhole();
        append(bytes, start, to);
    }

    /** What lies in bytes that were lent is kept before they are given back. */
    private void copyWhole() {
        if (whole != null) {
            append(whole, wholeFrom, wholeTo);
            whole = null;
            wholeIsOurs = false;
        }
    }

    /** Each line is followed by its LF, and the last LF is dropped when the event is handed over. */
    private void append(byte[] bytes, int from, int to) {
        int length = to - from;
        data = room(data, dataLength, length + 1);
        if (tooLong) {
            return;
        }
        System.arraycopy(bytes, from, data, dataLength, length);
        dataLength += length;
        data[dataLength++] = '\n';
    }

    private void keep(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || tooLong) {
            return;
        }
        line = room(line, lineLength, length);
        if (tooLong) {
            return;
        }
        System.arraycopy(bytes, from, line, lineLength, length);
        lineLength += length;
    }

    private byte[] room(byte[] array, int used, int more) {
        if (more > limit - used) {
            tooLong = true;
            return array;
        }
        int needed = used + more;
        return needed <= array.length ? array : Arrays.copyOf(array, (int) Math.min(limit, needed * 2L));
    }

    private void dispatch(Listener listener) {
        if (whole != null) {
            byte[] bytes = whole;
            whole = null;
            wholeIsOurs = false;
            if (wholeTo > wholeFrom) {
                listener.event(bytes, wholeFrom, wholeTo - wholeFrom);
            }
            return;
        }
        int length = dataLength - 1;
        dataLength = 0;
        if (length > 0 && !tooLong) {
            listener.event(data, 0, length);
        }
        if (data.length > LARGE) {
            data = NOTHING;
        }
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
        return to - from >= prefix.length && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
    }
}
