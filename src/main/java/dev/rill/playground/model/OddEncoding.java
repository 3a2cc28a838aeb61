package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;

/**
 * Writes the same events in the ways that {@link ModelFault.Oddity} names. What a write leaves out comes with the next
 * one; what is left at the end is the stream that was meant, byte for byte. One of these serves one stream.
 */
final class OddEncoding implements Bytes {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<ModelFault.Oddity> oddities;
    private final Random random;
    private Buffer held = Buffer.buffer();
    private int events;

    /** The same seed cuts in the same places. */
    OddEncoding(Set<ModelFault.Oddity> oddities, long seed) {
        this.oddities = oddities;
        this.random = new Random(seed);
    }

    @Override
    public Buffer next(Buffer event) {
        var bytes = held.appendBytes(odd(event.toString()).getBytes(StandardCharsets.UTF_8));
        int cut = cut(bytes);
        held = bytes.getBuffer(cut, bytes.length());
        return bytes.getBuffer(0, cut);
    }

    @Override
    public Buffer last(Buffer lastEvents) {
        var text = lastEvents.toString();
        if (oddities.contains(ModelFault.Oddity.NO_LAST_BLANK_LINE)) {
            text = text.replace(Chunks.DONE.toString(), "").stripTrailing();
        }
        return held.appendBytes(odd(text).getBytes(StandardCharsets.UTF_8));
    }

    private String odd(String event) {
        var text = event;
        if (oddities.contains(ModelFault.Oddity.SEVERAL_DATA_LINES)) {
            text = text.replace(",\"choices\":", ",\ndata: \"choices\":")
                    .replace(",\"item_id\":", ",\ndata: \"item_id\":");
        }
        if (oddities.contains(ModelFault.Oddity.COMMENTS) && events % 3 == 0) {
            text = ": keep-alive\n\n" + text;
        }
        if (oddities.contains(ModelFault.Oddity.CRLF)) {
            text = text.replace("\n", "\r\n");
        }
        if (oddities.contains(ModelFault.Oddity.BOM) && events == 0) {
            text = BYTE_ORDER_MARK + text;
        }
        events++;
        return text;
    }

    private int cut(Buffer bytes) {
        int inside = oddities.contains(ModelFault.Oddity.SPLIT_CHARACTERS) ? insideCharacter(bytes) : bytes.length();
        if (inside < bytes.length() || !oddities.contains(ModelFault.Oddity.RANDOM_CUTS)) {
            return inside;
        }
        return 1 + random.nextInt(bytes.length());
    }

    /** Behind the first byte of the last character that has several; the end when there is none. */
    private static int insideCharacter(Buffer bytes) {
        for (int i = bytes.length() - 1; i >= 0; i--) {
            if ((bytes.getByte(i) & 0xC0) == 0xC0) {
                return i + 1;
            }
        }
        return bytes.length();
    }
}
