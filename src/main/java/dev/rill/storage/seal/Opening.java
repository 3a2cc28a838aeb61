package dev.rill.storage.seal;

import dev.rill.kernel.Secret;

/** What came of opening a sealed value. */
public sealed interface Opening {
    /**
     * Opened.
     *
     * @param outdated whether it was sealed under an older key than the newest, and had better be sealed again
     */
    record Opened(Secret secret, boolean outdated) implements Opening {}

    /** It was sealed under a key that is not among ours; the operator has lost or left out one. */
    record UnknownKey(String key) implements Opening {}

    /** It is not what was sealed, or not for this place. */
    record Damaged() implements Opening {}
}
