package dev.rill.model.stream;

import io.vertx.core.buffer.Buffer;

/** What came of a request for something that a provider makes. */
public sealed interface Delivery {
    /** The body of an answer that says well done. */
    record Came(Buffer content) implements Delivery {}

    /** Anything else. */
    record Wrong(Fault fault) implements Delivery {}
}
