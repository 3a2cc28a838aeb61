package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;

/** How one answer is written for its reader, in the protocol that it was asked in. Belongs to the stream's event loop. */
interface Protocol {
    /** What opens the stream before the first piece. */
    Buffer opening();

    /** A piece of the model's reasoning, as {@link Speech#pieces} gives it. */
    Buffer thought(byte[] piece);

    /** A piece of the answer, as {@link Speech#pieces} gives it. */
    Buffer words(byte[] piece);

    /** All that stands behind the last piece. */
    Buffer ending(Told told);

    /** What a reader sees of a model that fails in mid-stream, as that server writes it; nothing may be among it. */
    Buffer failing(ModelFault.Shape shape);

    /** The answer in one piece. */
    Buffer document(Told told);

    /**
     * What has been told.
     *
     * @param words pieces of the answer
     * @param thoughts pieces of the reasoning
     * @param complete whether the answer had no further pieces
     */
    record Told(int words, int thoughts, boolean complete) {}
}
