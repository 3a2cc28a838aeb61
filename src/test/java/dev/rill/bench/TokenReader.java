package dev.rill.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the text out of a Chat Completions stream, as lean as it can be done: bytes are cut into lines, a line's
 * {@code "content"} is found by searching, and JSON is never parsed. Good for a floor and a server that behaves; it
 * knows no errors in the stream and no other kinds of deltas.
 */
final class TokenReader {

    private static final byte[] NOTHING = {};
    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT = "\"content\":\"".getBytes(StandardCharsets.US_ASCII);

    private final StringBuilder text;
    private byte[] carry = NOTHING;

    /** A reader that appends what it finds to {@code text}. */
    TokenReader(StringBuilder text) {
        this.text = text;
    }

    /** Takes the next bytes of the stream, cut anywhere. */
    void read(Buffer chunk) {
        byte[] bytes = carry.length == 0 ? chunk.getBytes() : joined(carry, chunk.getBytes());
        int start = 0;
        for (int end = lineEnd(bytes, 0); end >= 0; end = lineEnd(bytes, start)) {
            line(bytes, start, end);
            start = end + 1;
        }
        carry = start == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** A quotation mark inside of a JSON string is escaped, so that the searched bytes can only be the field itself. */
    private void line(byte[] bytes, int start, int end) {
        if (matches(bytes, start, end, DATA)) {
            for (int at = start + DATA.length; at < end; at++) {
                if (bytes[at] == '"' && matches(bytes, at, end, CONTENT)) {
                    append(bytes, at + CONTENT.length, end);
                    return;
                }
            }
        }
    }

    private static boolean matches(byte[] bytes, int start, int end, byte[] expected) {
        return end - start >= expected.length
                && Arrays.equals(bytes, start, start + expected.length, expected, 0, expected.length);
    }

    private void append(byte[] bytes, int start, int end) {
        int plain = start;
        int at = start;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
                at += unescape(bytes, at + 1);
                plain = at + 1;
            }
            at++;
        }
        text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
    }

    private int unescape(byte[] bytes, int at) {
        switch (bytes[at]) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'u' -> {
                String digits = new String(bytes, at + 1, 4, StandardCharsets.US_ASCII);
                text.append((char) Integer.parseInt(digits, 16));
                return 5;
            }
            default -> text.append((char) bytes[at]);
        }
        return 1;
    }
}
