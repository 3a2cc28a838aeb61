package dev.rill.playground.model;

import io.vertx.core.json.JsonArray;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The words of an answer, in the pieces that a model would stream them in. Immutable: many streams may tell it at once. */
interface Speech {
    /** The pieces in order, each UTF-8 and escaped for the inside of a JSON string. Their sum is {@link #text()}. */
    Iterator<byte[]> pieces();

    /** All that will be said. */
    String text();

    /** What will be said of it in so many pieces. */
    default String text(int most) {
        if (most == Integer.MAX_VALUE) {
            return text();
        }
        var told = new ByteArrayOutputStream();
        var pieces = pieces();
        for (int i = 0; i < most && pieces.hasNext(); i++) {
            told.writeBytes(pieces.next());
        }
        return new JsonArray("[\"" + told.toString(StandardCharsets.UTF_8) + "\"]").getString(0);
    }
}
