package dev.rill.playground.telegram;

import io.vertx.core.buffer.Buffer;
import java.util.OptionalInt;

/** What Telegram plays as a voice message: Opus in an Ogg container (RFC 7845). */
final class OggOpus {
    private static final String PAGE = "OggS";
    private static final String HEAD = "OpusHead";
    private static final int HEAD_AT = 28;
    private static final int POSITION_AT = 6;
    private static final int PAGE_HEADER = 27;
    private static final int SAMPLES_A_SECOND = 48_000;

    private OggOpus() {}

    /** How long it plays, in seconds; empty where it is something else. */
    static OptionalInt seconds(Buffer content) {
        if (!reads(content, 0, PAGE) || !reads(content, HEAD_AT, HEAD)) {
            return OptionalInt.empty();
        }
        int last = content.length() - PAGE_HEADER;
        while (!reads(content, last, PAGE)) {
            last--;
        }
        long samples = content.getLongLE(last + POSITION_AT);
        return OptionalInt.of((int) Math.max(0, Math.round((double) samples / SAMPLES_A_SECOND)));
    }

    private static boolean reads(Buffer content, int at, String word) {
        return content.length() >= at + Math.max(word.length(), PAGE_HEADER)
                && content.getString(at, at + word.length(), "ISO-8859-1").equals(word);
    }
}
