package dev.rill.model.stream;

import dev.rill.model.ModelFailure.Garbled;
import io.vertx.core.buffer.Buffer;

/** A body that is read as one piece, up to a limit. */
final class WholeBody {
    private static final int MIB = 1 << 20;

    private final int limit;
    private final Buffer collected = Buffer.buffer();

    WholeBody(int limit) {
        this.limit = limit;
    }

    /** What to say of something that is larger than this. */
    static Fault beyond(int limit, String what) {
        String size = limit % MIB == 0 ? limit / MIB + " MiB" : limit + " bytes";
        return Fault.lasting(new Garbled(what + " of more than " + size));
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
