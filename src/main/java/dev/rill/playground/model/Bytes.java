package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;

/** How events become the bytes of a stream. */
interface Bytes {
    /** As they are. */
    Bytes PLAIN = new Bytes() {
        @Override
        public Buffer next(Buffer event) {
            return event;
        }

        @Override
        public Buffer last(Buffer events) {
            return events;
        }
    };

    /** What to write now that this event has happened. */
    Buffer next(Buffer event);

    /** What to write at the end, with all that was held back. */
    Buffer last(Buffer events);
}
