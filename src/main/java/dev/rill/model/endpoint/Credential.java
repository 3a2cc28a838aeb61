package dev.rill.model.endpoint;

import dev.rill.kernel.Secret;

/** What a person gave to be let in. */
public sealed interface Credential {
    /** Nothing; servers of one's own often want nothing. */
    record None() implements Credential {}

    /** A key. */
    record Key(Secret key) implements Credential {}

    /** A key that cannot be read any more, whether the operator's has changed or the row was damaged: it has to be given anew. */
    record Lost() implements Credential {}
}
