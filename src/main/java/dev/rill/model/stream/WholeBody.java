package dev.rill.model.stream;

import io.vertx.core.buffer.Buffer;

/** A body that is read as one piece, up to a limit. */
final class WholeBody {
    private final int limit;
    private final Buffer collected = Buffer.buffer();

    WholeBody(int limit) {
        this.limit = limit;
    }

    /** False when the limit is passed; what was collected before stays. */
    boolean feed(byte[] bytes) {
        if (bytes.length > limit - collected.length()) {
            return false;
        }
        collected.appendBytes(bytes);
        return true;
    }

    byte[] bytes() {
        return collected.getBytes();
    }
}
